package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.application.FeedGone.Gone;
import fi.kotoisa.activities.domain.Feeds;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Changes;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Agreeing that what is no longer in a feed is not held. It stays visible as cancelled, and comes back with the feed. */
@ApplicationScoped
@Transactional
public class CallingOff {

    @Inject
    Feeds feeds;

    @Inject
    MissingDates missing;

    @Inject
    FeedGone gone;

    @Inject
    SignedIn signedIn;

    @Inject
    Changes changes;

    /**
     * Calls off the dates of these lines of the feed's report; who signed up for them is told. What is not missing any more is left alone.
     *
     * @param keys of the lines
     * @param why for everybody to read
     * @return how many dates were called off
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when somebody else changed one of them meanwhile; nothing is done then
     */
    @Allowed(PLAN)
    public int callOff(UUID feed, Set<String> keys, String why) {
        feeds.find(feed).filter(found -> signedIn.may(PLAN, new OrganisationId(found.organiser()))).orElseThrow(NotFound::new);
        List<Gone> dates = missing.dates(feed, keys);
        gone.callOff(dates, why);
        changes.bump("activities");
        return dates.size();
    }
}

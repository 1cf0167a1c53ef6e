package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.Feed.Rhythm;
import fi.kotoisa.activities.domain.FeedImport;
import fi.kotoisa.activities.domain.FeedImports;
import fi.kotoisa.activities.domain.Feeds;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Having the feed at an address read again and again. What it says is then taken over by itself: new dates, and changes to those that nobody here changed by hand. What it does not say any
 * more waits until a person decides, see {@link CallingOff}.
 */
@ApplicationScoped
@Transactional
public class Following {

    @Inject
    Feeds feeds;

    @Inject
    FeedImports imports;

    @Inject
    FeedContents contents;

    @Inject
    FeedLedger ledger;

    @Inject
    FeedVisits visits;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * Has the address of an import read again every day. Doing it twice changes nothing more.
     *
     * @param drafts whether groups that are new wait as drafts until somebody publishes them
     * @return the feed
     * @throws NotFound also where the import came from a file
     */
    @Allowed(PLAN)
    public UUID follow(UUID importId, boolean drafts) {
        FeedImport read = imports.find(importId).filter(found -> signedIn.may(PLAN, new OrganisationId(found.organiser()))).orElseThrow(NotFound::new);
        String address = read.address().orElseThrow(NotFound::new);
        Optional<Feed> before = feeds.find(Feed.idOf(read.organiser(), address));
        if (before.isPresent()) {
            before.get().writtenIn(read.textLanguage());
            return before.get().id();
        }
        Feed feed = new Feed(read.organiser(), read.name(), address, drafts, signedIn.person().value(), clock.millis());
        feed.writtenIn(read.textLanguage());
        feeds.add(feed);
        ledger.begin(feed, contents.readAgain(read.content(), read.textLanguage()));
        return feed.id();
    }

    /** @param rhythm HOURLY, DAILY or WEEKLY */
    @Allowed(PLAN)
    public void change(UUID id, String rhythm, boolean drafts) {
        own(id).change(Rhythm.valueOf(rhythm), drafts);
    }

    /** It is not read until somebody lets it go on. */
    @Allowed(PLAN)
    public void pause(UUID id) {
        own(id).pause();
    }

    /** It is read again, first within a minute. */
    @Allowed(PLAN)
    public void goOn(UUID id) {
        own(id).goOn(clock.millis());
    }

    /** It is not read any more. The groups and dates that came from it stay as they are. */
    @Allowed(PLAN)
    public void remove(UUID id) {
        feeds.remove(own(id));
    }

    /** A person asks for it to be read at once; then comes {@link #readNow}. */
    @Allowed(PLAN)
    public void hurry(UUID id) {
        own(id);
    }

    /**
     * Reads it, however long that takes: no transaction is open meanwhile.
     *
     * @return the name of how it went; nothing when it is being read at this moment
     */
    @Allowed(value = PLAN, trace = Trace.NONE)
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<String> readNow(UUID id) {
        own(id);
        return visits.visit(id, true).map(Enum::name);
    }

    private Feed own(UUID id) {
        return feeds.find(id).filter(feed -> signedIn.may(PLAN, new OrganisationId(feed.organiser()))).orElseThrow(NotFound::new);
    }
}

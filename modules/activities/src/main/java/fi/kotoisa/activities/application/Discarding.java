package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Throwing a draft away that nobody has seen. */
@ApplicationScoped
@Transactional
public class Discarding {

    @Inject
    Activities activities;

    @Inject
    Intakes intakes;

    @Inject
    Settling settling;

    @Inject
    SignedIn signedIn;

    /**
     * Removes the draft with its dates. A draft of a feed is put away instead, so that the next reading does not bring it again as a new one.
     *
     * @param seen version of the draft that the planner had before their eyes
     * @throws NotFound where there is no draft, or people have signed up for it
     * @throws SomeoneWasQuicker when somebody changed or published it meanwhile; nothing is removed then
     */
    @Allowed(PLAN)
    public void discard(ActivityId id, long seen) {
        Activity draft = activities.find(id).orElseThrow(NotFound::new);
        signedIn.require(PLAN, new OrganisationId(draft.organiser()));
        SomeoneWasQuicker.check(seen, draft.version());
        if (draft.status() != Activity.Status.DRAFT || !intakes.ofActivity(id).isEmpty()) {
            throw new NotFound();
        }
        if (draft.feedKey().isPresent()) {
            draft.putAway();
        } else {
            activities.remove(draft);
        }
        settling.now();
    }
}

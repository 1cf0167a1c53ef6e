package fi.kotoisa.activities.application;

import fi.kotoisa.activities.SessionCancelled;
import fi.kotoisa.activities.SessionMoved;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.Changes;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;

/** Writes changes while the use case still runs, so that a lost race is known to it, and tells who must know. */
@ApplicationScoped
class Settling {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    Event<SessionCancelled> cancelled;

    @Inject
    Event<SessionMoved> moved;

    @Inject
    Changes changes;

    /** @throws SomeoneWasQuicker when somebody else changed one of the same rows meanwhile */
    void now() {
        try {
            em.flush();
        } catch (OptimisticLockException lost) {
            throw new SomeoneWasQuicker(lost);
        }
        changes.bump("activities");
    }

    void cancelled(Session session) {
        now();
        cancelled.fire(new SessionCancelled(session.activity(), session.id()));
    }

    void moved(Session session, String place) {
        now();
        moved.fire(new SessionMoved(session.activity(), session.id(), session.startsAt(), session.endsAt(), place));
    }
}

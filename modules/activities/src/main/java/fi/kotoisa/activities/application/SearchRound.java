package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.FoundBy;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import fi.kotoisa.platform.Sweep;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;

/**
 * Makes the words that activities and venues are found by where they are missing or older rules made them: after an upgrade, or for rows that came past the entities. Whatever
 * is written through the entities has its words from the start. A few at a time, each batch a transaction of its own.
 */
@ApplicationScoped
class SearchRound {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int BATCH = 100;
    private static final int BATCHES_AT_MOST = 50;

    @Inject
    Rounds rounds;

    @Inject
    Sweep sweep;

    private volatile boolean finished;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    void start(@Observes @Priority(Opening.MODULES) Opening open) {
        rounds.every(PAUSE, "words to search by", this::round);
    }

    private void round() {
        if (finished) {
            return;
        }
        int[] done = {BATCH};
        for (int batch = 0; batch < BATCHES_AT_MOST && done[0] == BATCH; batch++) {
            sweep.forget(() -> done[0] = batch());
        }
        // whatever is written from now on spells itself
        finished = done[0] == 0;
    }

    /** Spells one batch; says how many there were of the kind that had most. */
    int batch() {
        List<Activity> activities = old("select a from Activity a where a.id not in (select b.id from Activity b join b.words w where w = :rules)", Activity.class);
        activities.forEach(Activity::spell);
        List<Venue> venues = old("select v from Venue v where v.id not in (select o.id from Venue o join o.words w where w = :rules)", Venue.class);
        venues.forEach(Venue::spell);
        return Math.max(activities.size(), venues.size());
    }

    private <T> List<T> old(String query, Class<T> type) {
        return em.createQuery(query, type).setParameter("rules", FoundBy.RULES).setMaxResults(BATCH).getResultList();
    }
}

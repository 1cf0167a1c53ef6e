package fi.kotoisa.activities.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** One short transaction for each kind of thing that is forgotten. */
@ApplicationScoped
class Sweep {

    @Transactional
    void forget(Runnable outOfDate) {
        outOfDate.run();
    }
}

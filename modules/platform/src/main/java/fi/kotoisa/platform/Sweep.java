package fi.kotoisa.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A short transaction for what a round forgets: no request has opened one. */
@ApplicationScoped
public class Sweep {

    @Transactional
    public void forget(Runnable outOfDate) {
        outOfDate.run();
    }
}

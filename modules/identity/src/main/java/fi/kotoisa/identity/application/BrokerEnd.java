package fi.kotoisa.identity.application;

import java.time.Instant;
import java.util.Optional;

/** What the sign-in service said, and proved that it said it: a sign-in there, or all of one person's, has ended. Only this module makes one. */
public final class BrokerEnd {

    final String issuer;
    final Optional<String> subject;
    final Optional<String> sid;
    final String id;
    final Instant saidAt;

    /** @param id of the saying, which counts once */
    BrokerEnd(String issuer, Optional<String> subject, Optional<String> sid, String id, Instant saidAt) {
        this.issuer = issuer;
        this.subject = subject;
        this.sid = sid;
        this.id = id;
        this.saidAt = saidAt;
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "BrokerEnd";
    }
}

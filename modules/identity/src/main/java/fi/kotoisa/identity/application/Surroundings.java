package fi.kotoisa.identity.application;

import java.util.UUID;

/** The request that the audit log ties its rows to; filled by the part that sees it come in. */
public interface Surroundings {

    /** {@code PAGE}, {@code REST} or {@code SERVER}. */
    String channel();

    /** The same for all that one request does. */
    UUID request();
}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Purpose;
import java.util.Optional;

/**
 * What is to be told in the audit log.
 *
 * @param action {@code Class.method}
 * @param needed the right it takes
 * @param outcome {@code DONE}, {@code DENIED}, or the refusal that the use case answered
 * @param about whom or what it is about
 * @param purpose why, where somebody said why
 */
record Happening(String action, String needed, String outcome, RecordIds about, Optional<Purpose> purpose) {

    static final String DONE = "DONE";
    static final String DENIED = "DENIED";
}

package fi.kotoisa.identity.application;

/** Why signing in at the municipality's sign-in service came to nothing, as far as whoever tried needs to know it. */
public enum BrokerTrouble {
    /** The person turned back there. */
    CANCELLED,
    /** Whoever that is may not come in here: no account, one that has ended, an address that nobody has checked. */
    UNKNOWN,
    /** The service does not answer, or not as it must. */
    UNREACHABLE,
    /** Its clock and ours are too far apart. */
    CLOCK,
    /** Too long ago, another browser, or done already. */
    LATE,
    /** What it sent is not what it must send. */
    INVALID
}

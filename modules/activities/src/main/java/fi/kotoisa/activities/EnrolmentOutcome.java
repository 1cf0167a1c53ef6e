package fi.kotoisa.activities;

/** What somebody is told who asked for places. */
public enum EnrolmentOutcome {
    /** The whole household has its places. */
    PLACED,
    /** The household waits in the queue; its own place in it is shown. */
    WAITING,
    /** The same contact and first name had asked before: the first turn stays. */
    ALREADY_DOWN,
    /** It has begun, or everything that could be signed up for is over. */
    TOO_LATE,
    /** The organiser has cancelled it. */
    CANCELLED,
    /** The household is larger than the whole intake, or wants more child care than there is at all. */
    NEVER_FITS
}

package fi.kotoisa.volunteering;

/** What comes of asking for a shift. */
public enum ShiftOutcome {
    /** The shift is taken; of a date that is only looked at: it may be. */
    TAKEN,
    /** The person has it already. Asking twice changes nothing. */
    ALREADY_YOURS,
    /** All the hosts that the date wants are found. */
    FULL,
    /** The person has another shift at the same time. */
    OVERLAPS,
    /** The date has begun. */
    PAST,
    /** The organiser has called the date off. */
    CANCELLED,
    /** The date wanted hosts once and does not any more. */
    NOT_OPEN
}

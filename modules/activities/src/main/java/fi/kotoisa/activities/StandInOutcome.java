package fi.kotoisa.activities;

/** What comes of saying that a leader cannot come, of taking that back, and of standing in. Nobody is asked for a reason. */
public enum StandInOutcome {
    /** Somebody is looked for. Saying it twice changes nothing more. */
    CALLED,
    /** The leader comes after all. */
    WITHDRAWN,
    /** The date is led by the person who asked. */
    TAKEN,
    /** The person who asks leads the date already. */
    ALREADY_YOURS,
    /** Somebody else leads the date now, or nobody is looked for any more. */
    TOO_LATE,
    /** The person leads another date at that time. */
    BUSY,
    /** The date has begun or is called off. */
    BEGUN
}

package fi.kotoisa.activities;

/** What a household is told that wants to come with more or fewer people than it had said. */
public enum ChangeOutcome {
    /** So many come now; who waited keeps its turn, or has its places if there is room for all. */
    CHANGED,
    /** There is no room for so many now. Everything stays as it was. */
    NO_ROOM,
    /** It has begun, or everything that could be signed up for is over. */
    TOO_LATE,
    /** The organiser has cancelled it, or the household its own sign-up. */
    CANCELLED,
    /** The household would be larger than the whole intake, or wants more child care than there is at all. */
    NEVER_FITS
}

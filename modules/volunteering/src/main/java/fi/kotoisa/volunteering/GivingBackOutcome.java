package fi.kotoisa.volunteering;

/** What comes of giving a shift back. It asks for no reason and is possible until the shift begins. */
public enum GivingBackOutcome {
    /** The shift is free for others. Giving back twice changes nothing more. */
    GIVEN_BACK,
    /** It has begun: the person must tell the leader by telephone. */
    BEGUN,
    /** The organiser has called the date off; there is nothing to give back. */
    CANCELLED
}

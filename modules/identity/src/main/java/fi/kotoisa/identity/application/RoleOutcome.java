package fi.kotoisa.identity.application;

/** What came of giving or ending a role. */
public enum RoleOutcome {
    DONE,
    /** The person has this role in this place on some of these days already. */
    ROLE_THERE,
    /** Whoever asks lacks a right that the role would give. */
    LACKS_RIGHT,
    /** The account has ended; an invitation opens it again. */
    ENDED_ACCOUNT,
    /** The organisation or the unit does not exist on these days. */
    PLACE_CLOSED,
    /** A role begins today or later and ends yesterday or later: what was, was. */
    IN_THE_PAST,
    /** It ends on that day or earlier already. */
    ENDS_EARLIER,
    /** Nobody ends their own last role as administrator. */
    OWN_LAST,
    /** Somebody must go on administering the whole installation. */
    LAST_ADMINISTRATOR
}

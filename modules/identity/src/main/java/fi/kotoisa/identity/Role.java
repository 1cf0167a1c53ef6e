package fi.kotoisa.identity;

/** What somebody does for an organisation. A person may have several, each in an organisation and for a time. */
public enum Role {
    /** Invites people, gives and ends roles, reads the audit log. */
    ADMINISTRATOR,
    /** Plans activities for an organiser. */
    PLANNER,
    /** Leads groups and marks who came. */
    LEADER,
    /** Finds volunteers and follows their shifts. */
    COORDINATOR,
    /** Takes shifts. */
    VOLUNTEER,
    /** Somebody who has been through it: trains as an expert by experience and joins workshops. */
    PEER_EXPERT,
    /** Speaks for a landlord, in an organisation that lets homes. */
    LANDLORD_CONTACT,
    /** A client's own counsellor. */
    COUNSELLOR,
    /** Books, files and answers the telephone for the counsellors. */
    SECRETARY,
    /** Answers for a unit. */
    MANAGER,
    /** Watches over personal data: reads the audit log, changes nothing. */
    DATA_PROTECTION_OFFICER;

    /** Whether people in this role work on the staff pages. */
    public boolean staff() {
        return this != VOLUNTEER && this != PEER_EXPERT && this != LANDLORD_CONTACT;
    }

    /** The key of this role's name in the texts of {@code identity}: {@code staff.role.planner}. */
    public String key() {
        return "staff.role." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

package fi.kotoisa.identity;

/**
 * A role and a right.
 *
 * @param right a constant of the module that asks for it, such as {@code activities.plan}
 * @param how what the role has to do with it
 */
public record Grant(Role role, String right, How how) {

    /** What a role has to do with a right. */
    public enum How {
        /** Has it where the role was given: in a unit, in one organisation, or in all. */
        HAS,
        /** Has it only when the role was given for a whole organisation, or for all, because what it opens belongs to no unit. */
        HAS_IN_ORGANISATION,
        /** Has it only when the role was given for the whole installation, because what it opens belongs to all. */
        HAS_IN_ALL,
        /** Does not have it, and may give roles that do, where this role was given. */
        GIVES
    }

    /** The role has the right where it was given. */
    public Grant(Role role, String right) {
        this(role, right, How.HAS);
    }

    /** The role has the right only when it was given for a whole organisation or for all; not in a unit. */
    public static Grant inOrganisation(Role role, String right) {
        return new Grant(role, right, How.HAS_IN_ORGANISATION);
    }

    /** The role has the right only when it was given for the whole installation. */
    public static Grant inAll(Role role, String right) {
        return new Grant(role, right, How.HAS_IN_ALL);
    }

    /** Nobody gives a right that they lack: with this one they may give it without having it. */
    public static Grant toGive(Role role, String right) {
        return new Grant(role, right, How.GIVES);
    }
}

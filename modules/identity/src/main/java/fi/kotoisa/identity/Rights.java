package fi.kotoisa.identity;

/** The rights that {@code identity} asks for. */
public final class Rights {

    /** To invite people, give roles, end accounts. */
    public static final String PEOPLE_MANAGE = "identity.people.manage";
    /** To read the audit log. */
    public static final String AUDIT_READ = "identity.audit.read";
    /** To see the telephone number or e-mail address of somebody who signed up. */
    public static final String CONTACT_REVEAL = "identity.contact.reveal";

    /** To make organisations and agreements between them, to correct and to close them. Only for the whole installation. */
    public static final String ORGANISATIONS_MANAGE = "identity.organisations.manage";
    /** To see which role has which right, and who has it. */
    public static final String RIGHTS_READ = "identity.rights.read";

    private Rights() {}
}

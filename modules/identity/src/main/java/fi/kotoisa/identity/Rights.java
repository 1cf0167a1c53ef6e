package fi.kotoisa.identity;

/** The rights that {@code identity} asks for. */
public final class Rights {

    /** To invite people, give roles, end accounts. */
    public static final String PEOPLE_MANAGE = "identity.people.manage";
    /** To read the audit log. */
    public static final String AUDIT_READ = "identity.audit.read";
    /** To see the telephone number or e-mail address of somebody who signed up. */
    public static final String CONTACT_REVEAL = "identity.contact.reveal";
    /** To say which roles need a second factor to sign in. */
    public static final String SIGN_IN_POLICY = "identity.sign-in.policy";

    private Rights() {}
}

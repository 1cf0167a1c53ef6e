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

    /** To see records of the register: those one works with, and where {@link #REGISTER_WIDE} is held those of the organisation. */
    public static final String REGISTER_READ = "identity.register.read";
    /** To take somebody into the register and to correct what stands there. */
    public static final String REGISTER_WRITE = "identity.register.write";
    /** To see, in a file that one sees, the birth and the numbers of the person. */
    public static final String NUMBERS_READ = "identity.register.numbers.read";
    /** To correct them. */
    public static final String NUMBERS_WRITE = "identity.register.numbers.write";
    /** To see, in a file that one sees, what the person speaks and reads. */
    public static final String TONGUES_READ = "identity.register.languages.read";
    /** To correct it. */
    public static final String TONGUES_WRITE = "identity.register.languages.write";
    /** To see, in a file that one sees, how the person is reached and where they live. */
    public static final String REACH_READ = "identity.register.reach.read";
    /** To change it. */
    public static final String REACH_WRITE = "identity.register.reach.write";
    /** To see, in a file that one sees, with whom the person lives and who decides for them. */
    public static final String FAMILY_READ = "identity.register.family.read";
    /** To change it, and to move people apart. */
    public static final String FAMILY_WRITE = "identity.register.family.write";
    /** To see, in a file that one sees, by which account the person signs in and which roles they have beside being a client. */
    public static final String ROLES_READ = "identity.register.roles.read";
    /** To join an account to the record, together with the person, and to part them. */
    public static final String ROLES_WRITE = "identity.register.roles.write";
    /** To see the records of the whole organisation; not those under non-disclosure. */
    public static final String REGISTER_WIDE = "identity.register.wide";
    /** To see an identity code, and what non-disclosure hides, with a reason. */
    public static final String REGISTER_REVEAL = "identity.register.reveal";
    /** To make one record of two that are one person, and two of one again. */
    public static final String REGISTER_MERGE = "identity.register.merge";
    /** To note what somebody of the register agrees to, and that they do not any more. */
    public static final String CONSENT_WRITE = "identity.consent.write";
    /** To make the copy of everything that is held about somebody of the register. */
    public static final String PERSON_EXPORT = "identity.person.export";
    /** To see which requests about personal data wait for an answer. */
    public static final String DATA_REQUEST_READ = "identity.data-request.read";
    /** To answer them; to restrict the use of a record and to lift the restriction. */
    public static final String DATA_REQUEST_ANSWER = "identity.data-request.answer";
    /** To see how long records are kept, and what shall be erased. */
    public static final String RETENTION_READ = "identity.retention.read";
    /** To change how long records are kept. Only for the whole installation. */
    public static final String RETENTION_RULES = "identity.retention.rules";
    /** To propose that records are erased. */
    public static final String ERASURE_PROPOSE = "identity.erasure.propose";
    /** To confirm that records are erased which somebody else has proposed. */
    public static final String ERASURE_CONFIRM = "identity.erasure.confirm";
    /** To say who works with whom, and that a danger is over. */
    public static final String CARE_ASSIGN = "identity.care.assign";
    /** To open for three hours, because of an emergency, the file of somebody one does not work with. */
    public static final String EMERGENCY_OPEN = "identity.emergency.open";
    /** To open the file of somebody under non-disclosure for a worker who asks in an emergency. */
    public static final String EMERGENCY_ANSWER = "identity.emergency.answer";
    /** To say afterwards whether there was a reason for an emergency. */
    public static final String EMERGENCY_REVIEW = "identity.emergency.review";
    /** To make organisations and agreements between them, to correct and to close them. Only for the whole installation. */
    public static final String ORGANISATIONS_MANAGE = "identity.organisations.manage";
    /** To see the messages that Kotoisa sends before anybody gets them, and to write the closing lines of one's own organisation. */
    public static final String MESSAGES_MANAGE = "identity.messages.manage";
    /** To keep the lists of the town, such as its areas. Only for the whole installation. */
    public static final String LISTS_MANAGE = "identity.lists.manage";
    /** To see which role has which right, and who has it. */
    public static final String RIGHTS_READ = "identity.rights.read";

    private Rights() {}
}

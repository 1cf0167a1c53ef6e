package fi.kotoisa.activities;

/** The rights that this module asks for; who has them is told by its grants. */
public final class ActivityRights {

    /** Plan, change, publish and import activities of one's own organisation. */
    public static final String PLAN = "activities.plan";

    /** See who comes to a date that one leads or that one's organisation runs, mark attendance, print the list. */
    public static final String LEAD = "activities.lead";

    /** See which dates of one's own organisation lack a leader or hosts, and ask others to step in. */
    public static final String FILL = "activities.fill";

    /** Sign up somebody of the register, whose file one sees, for what everybody may sign up for. */
    public static final String SIGN_UP_FOR = "activities.sign-up-for";

    private ActivityRights() {}
}

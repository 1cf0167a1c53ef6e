package fi.kotoisa.identity;

/** The people and organisations of the demo data, so that the demo data of other modules can speak of them. None exists. */
public final class DemoPeople {

    /** Monikulttuurikeskus Silta. */
    public static final OrganisationId SILTA = OrganisationId.fromString("0d000000-0000-4000-8000-000000000001");
    /** Lähdemetsän kirjasto. */
    public static final OrganisationId KIRJASTO = OrganisationId.fromString("0d000000-0000-4000-8000-000000000002");

    /** admin@kotoisa.example, administrator of the whole installation. */
    public static final PersonId ADMIN = person(1);
    /** planner@kotoisa.example, planner and leader of Silta. */
    public static final PersonId PLANNER = person(2);
    /** planner2@kotoisa.example, planner of Kirjasto. */
    public static final PersonId PLANNER2 = person(3);
    /** leader@kotoisa.example, leader of Silta. */
    public static final PersonId LEADER = person(4);
    /** volunteer@kotoisa.example, volunteer of Silta. */
    public static final PersonId VOLUNTEER = person(5);
    /** volunteer2@kotoisa.example, volunteer of Silta. */
    public static final PersonId VOLUNTEER2 = person(6);
    /** coordinator@kotoisa.example, coordinator of Silta. */
    public static final PersonId COORDINATOR = person(7);
    /** dpo@kotoisa.example, data-protection officer of the whole installation. */
    public static final PersonId DPO = person(8);

    /** steps@kotoisa.example, volunteer of Kirjasto, with an authenticator app. */
    public static final PersonId WITH_APP = PersonId.fromString("0de00000-0000-4000-8000-0000000000f1");
    /** manager@kotoisa.example, manager in Kirjasto, whose role needs a second factor that nobody has set up. */
    public static final PersonId WITHOUT_APP = PersonId.fromString("0de00000-0000-4000-8000-0000000000f2");

    private DemoPeople() {}

    private static PersonId person(int number) {
        return PersonId.fromString("0de00000-0000-4000-8000-00000000000" + number);
    }
}

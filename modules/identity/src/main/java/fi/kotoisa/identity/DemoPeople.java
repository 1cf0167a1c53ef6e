package fi.kotoisa.identity;

/** The people and organisations of the demo data, so that the demo data of other modules can speak of them. None exists. */
public final class DemoPeople {

    /** Monikulttuurikeskus Silta. */
    public static final OrganisationId SILTA = OrganisationId.fromString("0d000000-0000-4000-8000-000000000001");
    /** Lähdemetsän kirjasto. */
    public static final OrganisationId KIRJASTO = OrganisationId.fromString("0d000000-0000-4000-8000-000000000002");

    /** Lähdemetsän kaupunki, whose integration services keep the register; it has an agreement with Silta. */
    public static final OrganisationId KAUPUNKI = OrganisationId.fromString("0d000000-0000-4000-8000-000000000003");

    /** Lähdemetsän seutu, a region to which Kaupunki and Koivuranta belong. */
    public static final OrganisationId SEUTU = OrganisationId.fromString("0d000000-0000-4000-8000-000000000004");
    /** Koivurannan kunta, which belongs to Seutu. */
    public static final OrganisationId KOIVURANTA = OrganisationId.fromString("0d000000-0000-4000-8000-000000000005");

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
    /** counsellor@kotoisa.example, counsellor of Kaupunki. */
    public static final PersonId COUNSELLOR = person(9);
    /** counsellor2@kotoisa.example, counsellor of Kaupunki. */
    public static final PersonId COUNSELLOR2 = person(10);
    /** secretary@kotoisa.example, secretary of Kaupunki. */
    public static final PersonId SECRETARY = person(11);
    /** manager@kotoisa.example, manager of Kaupunki. */
    public static final PersonId MANAGER = person(12);

    /** olena@kotoisa.example, peer expert of Kaupunki, volunteer of Kirjasto, and a client of Kaupunki whose record the account opens. */
    public static final PersonId OLENA = person(13);

    /** tiimi@kotoisa.example, manager of a team of Kaupunki in which counsellor2 works. */
    public static final PersonId TEAM_LEADER = PersonId.fromString("0de00000-0000-4000-8000-000000000034");

    /** silta@kotoisa.example, administrator of Silta alone. */
    public static final PersonId SILTA_ADMIN = PersonId.fromString("0de00000-0000-4000-8000-000000000031");
    /** kaupunki@kotoisa.example, planner of Kaupunki, who may see what Silta shows its partner. */
    public static final PersonId TOWN_PLANNER = PersonId.fromString("0de00000-0000-4000-8000-000000000032");

    /** seutu@kotoisa.example, planner of Seutu, and so of its municipalities. */
    public static final PersonId REGION_PLANNER = PersonId.fromString("0de00000-0000-4000-8000-000000000033");

    /** steps@kotoisa.example, volunteer of Kirjasto, with an authenticator app. */
    public static final PersonId WITH_APP = PersonId.fromString("0de00000-0000-4000-8000-0000000000f1");
    /** must@kotoisa.example, manager in Kirjasto, whose role needs a second factor that nobody has set up. */
    public static final PersonId WITHOUT_APP = PersonId.fromString("0de00000-0000-4000-8000-0000000000f2");

    private DemoPeople() {}

    private static PersonId person(int number) {
        return PersonId.fromString(String.format("0de00000-0000-4000-8000-%012x", number));
    }
}

package fi.kotoisa.identity.application;

import static fi.kotoisa.identity.DemoPeople.KIRJASTO;
import static fi.kotoisa.identity.DemoPeople.SILTA;

import fi.kotoisa.identity.DemoPeople;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.AuthenticatorApp;
import fi.kotoisa.identity.domain.FactorRule;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.DemoWanted;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.SortKey;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The invented people of the demo data, all with one known password. Nothing of this exists without demo data. */
@ApplicationScoped
class DemoIdentity {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String PASSWORD = "kotoisa-demo";
    /** The key of the one demo account with an authenticator app. */
    private static final String APP = "KOTOISADEMOKOTOISADEMOKOTOISADEM";

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    FieldCipher cipher;

    void add(@Observes @Priority(100) DemoWanted wanted) {
        if (entities.find(Organisation.class, SILTA.value()) == null) {
            addAll(passwords.hash(PASSWORD));
        }
        if (entities.find(Person.class, DemoPeople.WITH_APP.value()) == null) {
            addSecondSteps(passwords.hash(PASSWORD));
        }
        tell();
    }

    private void addAll(String hash) {
        entities.persist(new Organisation(SILTA, "Monikulttuurikeskus Silta", "Mångkulturella centret Silta", "Multicultural Centre Silta"));
        entities.persist(new Organisation(KIRJASTO, "Lähdemetsän kirjasto", "Lähdemetsä bibliotek", "Lähdemetsä Library"));
        entities.flush();
        Optional<OrganisationId> silta = Optional.of(SILTA);
        add(DemoPeople.ADMIN, "Aino Esimerkki", "admin", hash, Optional.empty(), Role.ADMINISTRATOR);
        add(DemoPeople.PLANNER, "Pirkko Esimerkki", "planner", hash, silta, Role.PLANNER, Role.LEADER);
        add(DemoPeople.PLANNER2, "Petter Esimerkki", "planner2", hash, Optional.of(KIRJASTO), Role.PLANNER);
        add(DemoPeople.LEADER, "Leila Esimerkki", "leader", hash, silta, Role.LEADER);
        add(DemoPeople.VOLUNTEER, "Veikko Esimerkki", "volunteer", hash, silta, Role.VOLUNTEER);
        add(DemoPeople.VOLUNTEER2, "Venla Esimerkki", "volunteer2", hash, silta, Role.VOLUNTEER);
        add(DemoPeople.COORDINATOR, "Kaisa Esimerkki", "coordinator", hash, silta, Role.COORDINATOR);
        add(DemoPeople.DPO, "Taina Esimerkki", "dpo", hash, Optional.empty(), Role.DATA_PROTECTION_OFFICER);
    }

    /** The hash of the one password. */
    String hash() {
        return passwords.hash(PASSWORD);
    }

    private void addSecondSteps(String hash) {
        Optional<OrganisationId> kirjasto = Optional.of(KIRJASTO);
        add(DemoPeople.WITH_APP, "Sanna Esimerkki", "steps", hash, kirjasto, Role.VOLUNTEER);
        add(DemoPeople.WITHOUT_APP, "Mirja Esimerkki", "must", hash, kirjasto, Role.MANAGER);
        entities.persist(new AuthenticatorApp(DemoPeople.WITH_APP, cipher.encrypt(AuthenticatorApp.secretContext(DemoPeople.WITH_APP), APP), 0, LONG_AGO.atStartOfDay(ZoneOffset.UTC).toInstant()));
        entities.persist(new FactorRule(Role.MANAGER, kirjasto, LONG_AGO));
    }

    /** Also for the demo people of other parts of this module. */
    void add(PersonId person, String name, String account, String hash, Optional<OrganisationId> organisation, Role... roles) {
        entities.persist(new Person(person, name, SortKey.of(name), "fi"));
        entities.flush();
        accounts.open(person, account + "@kotoisa.example", LONG_AGO.atStartOfDay(ZoneOffset.UTC).toInstant()).changePassword(hash);
        for (Role role : roles) {
            entities.persist(new Membership(Ids.next(), person, role, organisation, LONG_AGO));
        }
    }

    /** The program that started the server shows these lines. */
    private static void tell() {
        System.out.println("kotoisa: Demo accounts, password " + PASSWORD + ":");
        System.out.println("kotoisa:   planner@kotoisa.example (plans and leads), leader@kotoisa.example (leads), volunteer@kotoisa.example (takes shifts)");
        System.out.println("kotoisa:   counsellor@kotoisa.example, secretary@kotoisa.example, manager@kotoisa.example (the register of people), tiimi@kotoisa.example (manager of one team)");
        System.out.println("kotoisa:   coordinator@kotoisa.example, planner2@kotoisa.example, volunteer2@kotoisa.example, admin@kotoisa.example, dpo@kotoisa.example");
        System.out.println("kotoisa:   silta@kotoisa.example (administrator of one organisation), kaupunki@kotoisa.example (plans for the town, a partner), seutu@kotoisa.example (plans for a region and its municipalities)");
        System.out.println("kotoisa:   olena@kotoisa.example (a client who sees her own data; peer expert and volunteer as well)");
        System.out.println("kotoisa:   steps@kotoisa.example (second step by an authenticator app with the key " + APP + "), must@kotoisa.example (must set one up)");
    }
}

package fi.kotoisa.identity.application;

import static fi.kotoisa.identity.application.Town.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.AgreementId;
import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.Shared;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Agreement;
import fi.kotoisa.identity.domain.FactorRule;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Upkeep.Alarm;
import fi.kotoisa.platform.Upkeep.Step;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an administrator should see to, as the databases find it, in the own organisation or in all. */
class PeopleUpkeepTest {

    private static <T> T asked(TestDatabase database, PersonId who, Set<OrganisationId> own, Function<PeopleUpkeep, T> question) {
        return database.inTransaction("identity", entities -> {
            SignedIn signedIn = new Administers(who, own);
            PeopleUpkeep upkeep = new PeopleUpkeep();
            upkeep.entities = entities;
            upkeep.administration = new Offices(entities, signedIn, Town.clock()).strict().administration();
            upkeep.watch = new ChainWatch();
            upkeep.watch.entities = entities;
            upkeep.signedIn = signedIn;
            upkeep.current = new CurrentLanguage();
            upkeep.clock = Town.clock();
            return question.apply(upkeep);
        });
    }

    private static List<String> undone(List<Step> steps) {
        return steps.stream().filter(step -> !step.done()).map(Step::what).toList();
    }

    private static List<String> alarms(TestDatabase database, PersonId who, Set<OrganisationId> own) {
        return asked(database, who, own, PeopleUpkeep::alarms).stream().map(Alarm::what).toList();
    }

    private static void role(TestDatabase database, PersonId who, Scope scope, LocalDate until) {
        database.within("identity", entities -> {
            Membership role = new Membership(MembershipId.random(), who, Role.PLANNER, scope, TODAY.minusYears(1));
            role.endBy(until, who, Town.clock().instant());
            entities.persist(role);
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void aNewInstallationLacksPeopleAndASecondStep(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Saara", Scope.ALL);
        assertEquals(List.of("Kutsu ihmiset", "Kutsu toinen pääkäyttäjä", "Vaadi pääkäyttäjiltä toinen vaihe"), undone(asked(database, boss, Set.of(town.town, town.club), PeopleUpkeep::steps)));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatIsThereIsDoneWithoutTickingItOff(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Saara", Scope.ALL);
        town.person("Pekka", Role.PLANNER, Scope.of(town.town));
        assertEquals(List.of("Kutsu toinen pääkäyttäjä", "Vaadi pääkäyttäjiltä toinen vaihe"), undone(asked(database, boss, Set.of(town.town), PeopleUpkeep::steps)));
        town.administrator("Aino", Scope.ALL);
        database.within("identity", entities -> entities.persist(new FactorRule(Role.ADMINISTRATOR, Optional.empty(), TODAY)));
        assertEquals(List.of(), undone(asked(database, boss, Set.of(town.town), PeopleUpkeep::steps)));
    }

    @TestOnBothDatabases(modules = "identity")
    void anAdministratorOfOneOrganisationIsToldOfThatOneAlone(TestDatabase database) {
        Town town = new Town(database);
        PersonId clubs = town.administrator("Kaisa", Scope.of(town.club));
        PersonId towns = town.person("Pekka", Role.LEADER, Scope.of(town.town));
        role(database, towns, Scope.of(town.town), TODAY.plusDays(3));
        assertEquals(List.of("Lisää yksiköt", "Kutsu ihmiset", "Vaadi pääkäyttäjiltä toinen vaihe"), undone(asked(database, clubs, Set.of(town.club), PeopleUpkeep::steps)));
        assertEquals(List.of(), alarms(database, clubs, Set.of(town.club)));
    }

    @TestOnBothDatabases(modules = "identity")
    void aRoleThatEndsSoonIsToldUnlessItGoesOn(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Saara", Scope.ALL);
        role(database, town.person("Pekka"), Scope.of(town.town), TODAY.plusDays(PeopleUpkeep.ROLE_DAYS));
        role(database, town.person("Liisa"), Scope.of(town.town), TODAY.plusDays(PeopleUpkeep.ROLE_DAYS + 1));
        role(database, town.person("Matti"), Scope.of(town.town), TODAY.minusDays(1));
        PersonId prolonged = town.person("Olli", Role.PLANNER, Scope.of(town.town));
        role(database, prolonged, Scope.of(town.club), TODAY.plusDays(2));
        assertEquals(List.of("1 rooli päättyy 30 päivän sisällä"), alarms(database, boss, Set.of(town.town, town.club)));
    }

    @TestOnBothDatabases(modules = "identity")
    void agreementsThatEndOrHaveEndedAreToldToTheirParties(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Saara", Scope.ALL);
        for (LocalDate end : List.of(TODAY.plusDays(60), TODAY.plusDays(61), TODAY.minusDays(30), TODAY.minusDays(31))) {
            database.within("identity", entities -> entities.persist(new Agreement(AgreementId.random(), town.town, town.club).about("Yhdessä", TODAY.minusYears(1), end).share(Set.of(Shared.GROUPS), Set.of())));
        }
        assertEquals(Set.of("1 sopimus päättyy 60 päivän sisällä", "1 sopimus on päättynyt viime aikoina"), Set.copyOf(alarms(database, boss, Set.of(town.town))));
        assertEquals(List.of(), alarms(database, boss, Set.of(OrganisationId.random())));
    }

    @TestOnBothDatabases(modules = "identity")
    void anInvitationThatNobodyAnsweredIsTold(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Saara", Scope.ALL);
        PersonId invited = town.person("Pekka", Role.LEADER, Scope.of(town.town));
        database.within("identity", entities -> entities.find(Account.class, invited.value()).changePassword(null));
        assertTrue(alarms(database, boss, Set.of(town.town)).get(0).startsWith("1 henkilö ei ole avannut kutsuaan"));
    }

    /** Administers these organisations. */
    private record Administers(PersonId person, Set<OrganisationId> own) implements SignedIn {

        @Override
        public Optional<PersonId> personIfAny() {
            return Optional.of(person);
        }

        @Override
        public boolean may(String right) {
            return Map.of("identity.audit.read", true).containsKey(right);
        }

        @Override
        public boolean may(String right, OrganisationId organisation) {
            return own.contains(organisation);
        }

        @Override
        public Set<OrganisationId> organisations(String right) {
            return own.stream().collect(Collectors.toSet());
        }

        @Override
        public void require(String right, OrganisationId organisation) {}
    }
}

package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.SignInMapping.NewLine;
import fi.kotoisa.identity.application.SignInMapping.Outcome;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Roles by what the municipality's sign-in service says about people. */
class BrokerRolesTest {

    private static final Map<String, Object> AINO = Map.of("sub", "aino-1", "email", "aino@kotoisa.example", "email_verified", true, "name", "Aino Esimerkki", "locale", "sv-FI");

    private BrokerDesk desk;
    private PersonId aino;

    private void open(TestDatabase database) {
        desk = new BrokerDesk(database);
        aino = desk.invited("aino@kotoisa.example");
        PersonId admin = desk.invited("admin@kotoisa.example");
        desk.change(admin, account -> account.changePassword("hash"));
        desk.role(admin, Role.ADMINISTRATOR, Scope.ALL);
        desk.asks(admin);
        groups("planners");
    }

    @AfterEach
    void close() {
        desk.issuer.close();
    }

    private void groups(String... groups) {
        Map<String, Object> claims = new HashMap<>(AINO);
        claims.put("groups", List.of(groups));
        claims.put("realm_access", Map.of("roles", List.of(groups)));
        desk.issuer.person = claims;
    }

    private Outcome map(String claim, String value, Role role, RolePlace place) {
        return desk.mapping(mapping -> mapping.add(new NewLine(claim, value, role, place)));
    }

    private RolePlace town() {
        return RolePlace.of(desk.town);
    }

    private UUID only() {
        return desk.mapping(mapping -> mapping.page(0)).get(0).id();
    }

    @TestOnBothDatabases(modules = "identity")
    void aRoleComesWithTheClaimAndGoesWithIt(TestDatabase database) {
        open(database);
        desk.role(aino, Role.LEADER, Scope.of(desk.town));
        assertEquals(Outcome.DONE, map("groups", "planners", Role.PLANNER, town()));
        assertEquals(Outcome.DONE, map("realm_access.roles", "coordinators", Role.COORDINATOR, town()));
        desk.signIn();
        assertEquals(Map.of(Role.LEADER, false, Role.PLANNER, true), desk.roles(aino));
        groups("planners", "coordinators");
        desk.signIn();
        assertEquals(Map.of(Role.LEADER, false, Role.PLANNER, true, Role.COORDINATOR, true), desk.roles(aino), "what lies inside another claim is found");
        groups("others");
        desk.signIn();
        assertEquals(Map.of(Role.LEADER, false), desk.roles(aino), "what was given by hand stays");
        assertEquals(List.of("BrokerRoles.give", "BrokerRoles.give", "BrokerRoles.end", "BrokerRoles.end"), desk.noted);
        groups("planners");
        desk.signIn();
        assertEquals(Map.of(Role.LEADER, false, Role.PLANNER, true), desk.roles(aino), "and it comes back");
    }

    @TestOnBothDatabases(modules = "identity")
    void aRoleIsRenewedAtEachSignInAndEndsWhenNobodyComes(TestDatabase database) {
        open(database);
        map("groups", "planners", Role.PLANNER, town());
        desk.signIn();
        desk.wait(Duration.ofDays(20));
        desk.enter(claims());
        desk.wait(Duration.ofDays(20));
        assertEquals(Map.of(Role.PLANNER, true), desk.roles(aino), "renewed");
        desk.wait(Duration.ofDays(20));
        assertEquals(Map.of(), desk.roles(aino), "forgotten");
    }

    /** Of a token that was checked, at whatever day the desk has: the library asks the real clock. */
    private BrokerClaims claims() {
        Map<String, Object> all = new HashMap<>(desk.issuer.person);
        all.put("iss", desk.issuer.address());
        return new BrokerClaims(all, false, true, UUID.randomUUID().toString(), "token");
    }

    @TestOnBothDatabases(modules = "identity")
    void whatWasGivenByHandIsNotGivenAgain(TestDatabase database) {
        open(database);
        desk.role(aino, Role.PLANNER, Scope.of(desk.town));
        map("groups", "planners", Role.PLANNER, town());
        desk.signIn();
        assertEquals(Map.of(Role.PLANNER, false), desk.roles(aino));
        groups("others");
        desk.signIn();
        assertEquals(Map.of(Role.PLANNER, false), desk.roles(aino));
    }

    @TestOnBothDatabases(modules = "identity")
    void aLineThatGoesTakesItsRolesAlong(TestDatabase database) {
        open(database);
        map("groups", "planners", Role.PLANNER, town());
        assertEquals(Outcome.THERE_ALREADY, map("groups", "planners", Role.PLANNER, town()));
        desk.signIn();
        assertEquals(1, desk.mapping(mapping -> mapping.page(0)).get(0).people());
        UUID line = only();
        desk.mapping(mapping -> {
            mapping.remove(line);
            return true;
        });
        assertEquals(Map.of(), desk.roles(aino));
        assertEquals(0, desk.count("RoleMapping"));
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyMapsARoleThatTheyCouldNotGive(TestDatabase database) {
        open(database);
        map("groups", "admins", Role.ADMINISTRATOR, RolePlace.ALL);
        UUID everywhere = only();
        assertEquals(Outcome.LACKS_RIGHT, map("groups", "counsellors", Role.COUNSELLOR, RolePlace.ALL), "of a right that nobody here gives");
        PersonId ofTown = desk.invited("town@kotoisa.example");
        desk.role(ofTown, Role.ADMINISTRATOR, Scope.of(desk.town));
        desk.asks(ofTown);
        assertThrows(NotAllowed.class, () -> map("groups", "planners", Role.PLANNER, RolePlace.ALL));
        assertThrows(NotFound.class, () -> desk.mapping(mapping -> {
            mapping.remove(everywhere);
            return true;
        }));
        assertEquals(List.of(), desk.mapping(mapping -> mapping.page(0)), "nor sees those of others");
        assertEquals(Outcome.DONE, map("groups", "planners", Role.PLANNER, town()));
        desk.asks(aino);
        assertThrows(NotAllowed.class, () -> map("groups", "planners", Role.PLANNER, town()));
    }

    @TestOnBothDatabases(modules = "identity")
    void theLastAdministratorStaysWhateverTheServiceSays(TestDatabase database) {
        open(database);
        map("groups", "admins", Role.ADMINISTRATOR, RolePlace.ALL);
        groups("admins");
        desk.signIn();
        assertEquals(Map.of(Role.ADMINISTRATOR, true), desk.roles(aino));
        database.within("identity", entities -> entities.createQuery("delete from Membership m where m.mapping is null").executeUpdate());
        groups("others");
        desk.signIn();
        assertEquals(Map.of(Role.ADMINISTRATOR, true), desk.roles(aino));
    }

    @TestOnBothDatabases(modules = "identity")
    void anAccountIsMadeOnlyWhereThatIsWantedAndARoleWaits(TestDatabase database) {
        open(database);
        Map<String, Object> stranger = new HashMap<>(Map.of("sub", "new-1", "email", "new@kotoisa.example", "email_verified", true, "name", "Uusi Ihminen", "groups", "planners"));
        desk.issuer.person = stranger;
        map("groups", "planners", Role.PLANNER, town());
        assertEquals(Answer.REFUSED, desk.signIn().answer(), "not wanted");
        desk.settings.put("new-accounts", "true");
        desk.issuer.person = Map.of("sub", "new-1", "email", "new@kotoisa.example", "email_verified", true, "name", "Uusi Ihminen", "groups", "others");
        assertEquals(Answer.REFUSED, desk.signIn().answer(), "no role");
        stranger.put("email_verified", false);
        desk.issuer.person = stranger;
        assertEquals(Answer.REFUSED, desk.signIn().answer(), "an address that nobody has checked");
        stranger.put("email_verified", true);
        SignInOutcome made = desk.signIn();
        assertEquals(Answer.SIGNED_IN, made.answer());
        PersonId fresh = made.pass().orElseThrow().person();
        assertEquals(Map.of(Role.PLANNER, true), desk.roles(fresh));
        assertEquals(fresh, desk.signIn().pass().orElseThrow().person());
        assertTrue(desk.factors(parts -> parts.accounts.of(fresh)).orElseThrow().passwordHash().isEmpty());
    }
}

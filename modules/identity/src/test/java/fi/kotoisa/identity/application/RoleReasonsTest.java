package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Clock;
import java.util.function.Function;

/** What the foot of a page says to whoever sees people on it. */
class RoleReasonsTest {

    private static String said(TestDatabase database, PersonId who, Function<RoleReasons, String> asked) {
        return database.inTransaction("identity", entities -> asked.apply(new Beans(entities, Secrets.fresh()).give(Clock.class, Town.clock()).give(SignedIn.class, new Town.Asker(who))
                .give(RightsBook.class, Offices.book()).of(RoleReasons.class)));
    }

    @TestOnBothDatabases(modules = "identity")
    void theRoleThatOpensARecordIsNamedWithItsPlaceAndNoOther(TestDatabase database) {
        Town town = new Town(database);
        PersonId pekka = town.person("Pekka", Role.PLANNER, Scope.of(town.town));
        PersonId boss = town.administrator("Saara", Scope.ALL);
        assertEquals("Näet tämän, koska sinulla on rooli: suunnittelija, Lähdemetsä.", said(database, pekka, why -> why.says(Offices.GIVEN, town.town)));
        assertEquals("", said(database, pekka, why -> why.says(Offices.GIVEN, town.club)), "his role does not hold there");
        assertEquals("", said(database, pekka, why -> why.says(Rights.PEOPLE_MANAGE)));
        assertEquals("Näet tämän, koska sinulla on rooli: pääkäyttäjä, koko Kotoisa.", said(database, boss, why -> why.says(Rights.PEOPLE_MANAGE, town.club)));
        assertEquals("Näet tämän, koska sinulla on rooli: pääkäyttäjä, koko Kotoisa.", said(database, boss, why -> why.says(Rights.AUDIT_READ)), "what only roles for all of it open");
    }
}

package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.OwnAccount;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** That somebody has an account to see their own data with would tell that they are a client: those who look after accounts learn nothing of it. */
class OwnAccountSecretTest {

    private Town town;
    private PersonId top;
    private PersonId own;

    private void open(TestDatabase database) {
        town = new Town(database);
        top = town.administrator("Top", Scope.ALL);
        own = town.person("Client");
        PersonId record = PersonId.random();
        database.within("identity", entities -> {
            entities.persist(new Person(record, "Client of the Town", "1", "fi"));
            entities.flush();
            entities.persist(new OwnAccount(UUID.randomUUID(), record, own, top, Instant.EPOCH));
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void whoAdministersEverythingFindsNoSuchAccount(TestDatabase database) {
        open(database);
        assertEquals(List.of("Top"), town.list(top, AccountQuery.ALL));
        assertEquals(List.of(), town.list(top, new AccountQuery("client@kotoisa.example", Optional.empty(), Optional.empty())));
        assertThrows(NotFound.class, () -> town.accounts(top, accounts -> accounts.find(own)));
        assertThrows(NotFound.class, () -> town.inviting(top, inviting -> inviting.end(own)));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoInvitesTheAddressIsToldTheSameAsOfANewOne(TestDatabase database) {
        open(database);
        Invitation invitation = new Invitation("As Typed", "client@kotoisa.example", Set.of(Role.VOLUNTEER), RolePlace.of(town.club), Language.FI);
        assertEquals(Inviting.Outcome.DONE, town.inviting(top, inviting -> inviting.invite(invitation)));
        assertEquals(List.of("As Typed", "Top"), town.list(top, AccountQuery.ALL));
        database.within("identity", entities -> {
            Account account = entities.find(Account.class, own.value());
            assertTrue(account.open());
            assertFalse(account.ready(), "it is waiting to be answered, as a new one is");
        });
        assertEquals(1, town.accounts(top, accounts -> accounts.find(own)).roles().size(), "from now on it is theirs to look after");
    }
}

package fi.kotoisa.identity.application.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What organisations say beneath their messages, on both databases. */
class KeepingClosingsTest {

    private static final ClosingText CALL = new ClosingText(Map.of(Language.FI, "Soita 09 123", Language.AR, "اتصل 09 123"), true);

    private final OrganisationId town = OrganisationId.random();

    private void make(TestDatabase database) {
        database.within("identity", entities -> entities.persist(new Organisation(town, "Kaupunki", "Staden", "Town")));
    }

    private void keeping(TestDatabase database, OrganisationId own, Consumer<KeepingClosings> work) {
        database.within("identity", entities -> {
            KeepingClosings keeping = new KeepingClosings();
            keeping.entities = entities;
            keeping.signedIn = new Administers(own);
            work.accept(keeping);
        });
    }

    private int version(TestDatabase database) {
        int[] version = new int[1];
        keeping(database, town, keeping -> version[0] = keeping.find(town).version());
        return version[0];
    }

    private Map<String, String> written(TestDatabase database) {
        return database.inTransaction("identity", entities -> {
            ClosingBook book = new ClosingBook();
            book.entities = entities;
            return book.of(town);
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void whatIsSaidGoesAlongWithMessagesInItsLanguagesAndInFinnishForAllOthers(TestDatabase database) {
        make(database);
        assertEquals(Map.of(Message.CLOSING, ""), written(database), "nothing of its own");
        keeping(database, town, keeping -> keeping.say(town, KeepingClosings.NONE_YET, CALL));
        assertEquals(Map.of(Message.CLOSING, "Soita 09 123", "closing.fi", "Soita 09 123", "closing.ar", "اتصل 09 123", Message.CLOSING_IN_SMS, "yes"), written(database));
        keeping(database, town, keeping -> keeping.say(town, keeping.find(town).version(), new ClosingText(Map.of(Language.FI, "Tervetuloa"), false)));
        assertEquals(Map.of(Message.CLOSING, "Tervetuloa", "closing.fi", "Tervetuloa"), written(database));
    }

    @TestOnBothDatabases(modules = "identity")
    void ofTwoWhoChangeItOneComesSecondAndChangesNothing(TestDatabase database) {
        make(database);
        keeping(database, town, keeping -> keeping.say(town, KeepingClosings.NONE_YET, CALL));
        assertThrows(SomeoneWasQuicker.class, () -> keeping(database, town, keeping -> keeping.say(town, KeepingClosings.NONE_YET, ClosingText.NONE)), "both wrote the first lines");
        int seen = version(database);
        keeping(database, town, keeping -> keeping.say(town, seen, new ClosingText(Map.of(Language.FI, "Soita 09 456", Language.AR, "اتصل 09 123"), true)));
        assertThrows(SomeoneWasQuicker.class, () -> keeping(database, town, keeping -> keeping.sayNothing(town, seen)), "also where words alone were changed");
        assertEquals("Soita 09 456", written(database).get(Message.CLOSING));
    }

    @TestOnBothDatabases(modules = "identity")
    void backAtTheDefaultNothingOfItsOwnIsSaidAndAnOldPageChangesNothing(TestDatabase database) {
        make(database);
        keeping(database, town, keeping -> keeping.say(town, KeepingClosings.NONE_YET, CALL));
        int seen = version(database);
        keeping(database, town, keeping -> keeping.sayNothing(town, seen));
        assertEquals(Map.of(Message.CLOSING, ""), written(database));
        keeping(database, town, keeping -> keeping.say(town, keeping.find(town).version(), CALL));
        assertThrows(SomeoneWasQuicker.class, () -> keeping(database, town, keeping -> keeping.say(town, seen, ClosingText.NONE)));
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyWritesForAnOrganisationOfOthers(TestDatabase database) {
        make(database);
        assertThrows(NotAllowed.class, () -> keeping(database, OrganisationId.random(), keeping -> keeping.say(town, KeepingClosings.NONE_YET, CALL)));
        assertThrows(NotAllowed.class, () -> keeping(database, OrganisationId.random(), keeping -> keeping.find(town)));
        assertThrows(NotFound.class, () -> keeping(database, town, keeping -> keeping.find(OrganisationId.random())));
    }

    @TestOnBothDatabases(modules = "identity")
    void withoutFinnishOrWithMoreThanTwoLinesNothingIsKept(TestDatabase database) {
        make(database);
        assertThrows(IllegalArgumentException.class, () -> keeping(database, town, keeping -> keeping.say(town, KeepingClosings.NONE_YET, new ClosingText(Map.of(Language.EN, "Call us"), false))));
        assertThrows(IllegalArgumentException.class, () -> keeping(database, town, keeping -> keeping.say(town, KeepingClosings.NONE_YET, new ClosingText(Map.of(Language.FI, "a\nb\nc"), false))));
        assertEquals(KeepingClosings.NONE_YET, version(database));
    }

    @Test
    void aLineMayHaveSeventyCharacters() {
        assertTrue(KeepingClosings.fits("ä".repeat(70) + "\n" + "x".repeat(70)));
        assertFalse(KeepingClosings.fits("ä".repeat(71)));
        assertFalse(KeepingClosings.fits("a\nb\nc"));
    }

    /** Administers one organisation. */
    private record Administers(OrganisationId own) implements SignedIn {

        @Override
        public PersonId person() {
            return PersonId.random();
        }

        @Override
        public Optional<PersonId> personIfAny() {
            return Optional.of(person());
        }

        @Override
        public boolean may(String right) {
            return true;
        }

        @Override
        public boolean may(String right, OrganisationId organisation) {
            return own.equals(organisation) && right.equals(Rights.MESSAGES_MANAGE);
        }

        @Override
        public Set<OrganisationId> organisations(String right) {
            return Set.of(own);
        }

        @Override
        public void require(String right, OrganisationId organisation) {
            if (!may(right, organisation)) {
                throw new NotAllowed(right);
            }
        }
    }
}

package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fi.kotoisa.identity.ContactDetails;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.testing.SixtyNames;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactKeepingTest {

    private static final String SCOPE = "activities.intake:1";
    private static final String PHONE = "+358401234567";

    private final Secrets secrets = Secrets.fresh();

    @TestOnBothDatabases(modules = "identity")
    void theSameHouseholdInTheSameIntakeIsOneContact(TestDatabase database) {
        ContactId first = keep(database, SCOPE, "Amina");
        assertEquals(first, keep(database, SCOPE, " amina "));
        assertNotEquals(first, keep(database, SCOPE, "Yusuf"));
        assertNotEquals(first, keep(database, "activities.intake:2", "Amina"));
    }

    @TestOnBothDatabases(modules = "identity")
    void sixtyNamesComeBackByteByByteHoweverTheyWereTyped(TestDatabase database) {
        List<SixtyNames.Name> names = SixtyNames.all();
        List<ContactId> ids = names.stream().map(name -> keep(database, SCOPE, name.typed())).toList();
        Map<ContactId, ContactView> shown = on(database, contacts -> contacts.show(ids));
        assertEquals(names.stream().map(SixtyNames.Name::kept).toList(), ids.stream().map(id -> shown.get(id).firstName()).toList());
        assertEquals(ids, names.stream().map(name -> keep(database, SCOPE, name.kept())).toList(), "the same person again");
    }

    @TestOnBothDatabases(modules = "identity")
    void whatIsShownIsTheNameAndWhatIsRevealedTheRest(TestDatabase database) {
        ContactId id = keep(database, SCOPE, "محمد");
        ContactView shown = on(database, contacts -> contacts.show(Set.of(id, ContactId.random()))).get(id);
        assertEquals("محمد", shown.firstName());
        assertEquals(Optional.of("محمد"), shown.shownName(), "nobody is called Mhmd");
        assertEquals(Optional.empty(), shown.ownScript());
        assertEquals(Optional.of(new ContactDetails(Optional.of(PHONE), Optional.of("amina@kotoisa.example"))), on(database, contacts -> contacts.reveal(id, RevealReason.TO_REACH)));
        assertEquals(Map.of(), on(database, contacts -> contacts.show(Set.of())));
    }

    @TestOnBothDatabases(modules = "identity")
    void aContactIsFoundByPhoneAndByEmailAsTheyAreTyped(TestDatabase database) {
        Set<ContactId> both = Set.of(keep(database, SCOPE, "Amina"), keep(database, "activities.intake:2", "Amina"));
        assertEquals(both, on(database, contacts -> contacts.reachedBy("٠٤٠ ١٢٣ ٤٥٦٧")));
        assertEquals(both, on(database, contacts -> contacts.reachedBy(" Amina@Kotoisa.example")));
        assertEquals(Set.of(), on(database, contacts -> contacts.reachedBy("040 765 4321")));
        assertEquals(Set.of(), on(database, contacts -> contacts.reachedBy("nonsense")));
    }

    @TestOnBothDatabases(modules = "identity")
    void nothingOfItStandsInTheDatabaseInClear(TestDatabase database) {
        keep(database, SCOPE, "Amina");
        database.within("identity", entities -> {
            Object[] row = (Object[]) entities.createNativeQuery("SELECT first_name, phone, phone_index, email, email_index, fingerprint FROM \"identity\".\"contact\"").getSingleResult();
            for (Object column : row) {
                String text = String.valueOf(column).toLowerCase();
                assertFalse(text.contains("amina") || text.contains("401234567"), text);
            }
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void manyAtOnceAreStillOneContact(TestDatabase database) throws Exception {
        database.unit("identity");
        int threads = 24;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            Callable<ContactId> one = () -> {
                start.await();
                return keep(database, SCOPE, "Amina");
            };
            List<Future<ContactId>> running = IntStream.range(0, threads).mapToObj(any -> people.submit(one)).toList();
            start.countDown();
            Set<ContactId> ids = new HashSet<>();
            for (Future<ContactId> each : running) {
                ids.add(each.get());
            }
            assertEquals(1, ids.size());
        } finally {
            people.shutdownNow();
        }
        database.within("identity", entities -> assertEquals(1L, entities.createQuery("select count(c) from Contact c", Long.class).getSingleResult()));
    }

    private ContactId keep(TestDatabase database, String scope, String name) {
        return on(database, contacts -> contacts.keep(scope, new NewContact(name, Optional.of(PHONE), Optional.of("amina@kotoisa.example"), Language.AR)));
    }

    private <T> T on(TestDatabase database, Function<ContactKeeping, T> work) {
        return database.inTransaction("identity", entities -> work.apply(contacts(entities)));
    }

    private ContactKeeping contacts(EntityManager entities) {
        return ContactDesk.on(entities, secrets, ContactDesk.nobody());
    }

    @ParameterizedTest
    @CsvSource({"Åsa-Märta, Åsa-Märta", "Олена, Olena", "Шевченко, Ševčenko", "丽, Lì"})
    void aNameInAnotherScriptIsReadInLettersThatPeopleHereKnow(String name, String latin) {
        assertEquals(latin, ContactKeeping.latin(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"أميرة", "محمد", "فریدون", "شیرکۆ", "آمنہ", "דוד", "Amina أمينة"})
    void lettersWithoutVowelsAreNotGuessedAt(String name) {
        assertEquals(name, ContactKeeping.latin(name));
    }
}

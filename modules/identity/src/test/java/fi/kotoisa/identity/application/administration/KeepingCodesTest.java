package fi.kotoisa.identity.application.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.identity.CodeLists;
import fi.kotoisa.identity.Codes.CodeView;
import fi.kotoisa.identity.application.administration.KeepingCodes.Outcome;
import fi.kotoisa.identity.application.administration.KeepingCodes.Value;
import fi.kotoisa.platform.Changes;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lists of a town, on both databases; one list, whose values two records have. */
class KeepingCodesTest {

    private static final String LIST = "tests.area";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<String> bumped = new ArrayList<>();

    private record Areas() implements CodeLists {

        @Override
        public List<CodeList> lists() {
            return List.of(new CodeList(LIST, "Areas", "Where places are", "tests"));
        }

        @Override
        public Map<String, Long> uses(String list) {
            return Map.of("Keskusta", 2L, "Satama", 1L);
        }
    }

    @SuppressWarnings("unchecked")
    private static Instance<CodeLists> offered() {
        return (Instance<CodeLists>) Proxy.newProxyInstance(KeepingCodesTest.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> Stream.of(new Areas()));
    }

    private <T> T keeping(TestDatabase database, Function<KeepingCodes, T> work) {
        return database.inTransaction("identity", entities -> {
            KeepingCodes keeping = new KeepingCodes();
            keeping.entities = entities;
            keeping.offered = offered();
            keeping.clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), TimeKeeper.HELSINKI);
            keeping.book = new CodeBook();
            keeping.book.entities = entities;
            keeping.book.clock = keeping.clock;
            keeping.changes = new Changes() {
                @Override
                public void bump(String topic) {
                    bumped.add(topic);
                }
            };
            return work.apply(keeping);
        });
    }

    private static Map<Language, String> named(String fi, String sv, String en) {
        return Map.of(Language.FI, fi, Language.SV, sv, Language.EN, en);
    }

    private Outcome add(TestDatabase database, String fi) {
        return keeping(database, codes -> codes.add(LIST, named(fi, fi + " sv", fi + " en")));
    }

    private List<Value> values(TestDatabase database) {
        return keeping(database, KeepingCodes::all).get(0).values();
    }

    private List<CodeView> seen(TestDatabase database, Language language) {
        return keeping(database, codes -> codes.book.all(LIST, language));
    }

    @TestOnBothDatabases(modules = "identity")
    void valuesStandInTheOrderThatTheTownGivesThem(TestDatabase database) {
        List.of("Keskusta", "Harju", "Ranta").forEach(name -> add(database, name));
        UUID shore = values(database).get(2).id();
        keeping(database, codes -> {
            codes.up(shore);
            return true;
        });
        assertEquals(List.of("Keskusta", "Ranta", "Harju"), values(database).stream().map(Value::code).toList());
        UUID first = values(database).get(0).id();
        keeping(database, codes -> {
            codes.up(first);
            return true;
        });
        assertEquals("Keskusta", values(database).get(0).code(), "the first one stays");
    }

    @TestOnBothDatabases(modules = "identity")
    void aValueThatHasEndedIsNotChosenAnyMoreAndStillHasItsName(TestDatabase database) {
        add(database, "Keskusta");
        Value centre = values(database).get(0);
        keeping(database, codes -> {
            codes.change(centre.id(), centre.version(), centre.names(), Optional.of(TODAY));
            return true;
        });
        assertEquals(true, seen(database, Language.FI).get(0).open(), "its last day counts");
        Value ending = values(database).get(0);
        keeping(database, codes -> {
            codes.change(ending.id(), ending.version(), ending.names(), Optional.of(TODAY.minusDays(1)));
            return true;
        });
        assertEquals(List.of(new CodeView("Keskusta", "Keskusta sv", Language.SV, false)), seen(database, Language.SV));
        assertEquals(2, values(database).get(0).uses());
    }

    @TestOnBothDatabases(modules = "identity")
    void aNewNameIsShownOnWhatHasTheValueAndTheCodeStays(TestDatabase database) {
        add(database, "Keskusta");
        Value centre = values(database).get(0);
        keeping(database, codes -> {
            codes.change(centre.id(), centre.version(), Map.of(Language.FI, "Ydinkeskusta", Language.SV, "Centrum", Language.EN, "Centre", Language.AR, "المركز"), Optional.empty());
            return true;
        });
        assertEquals(List.of(new CodeView("Keskusta", "المركز", Language.AR, true)), seen(database, Language.AR));
        assertEquals(List.of(new CodeView("Keskusta", "Ydinkeskusta", Language.FI, true)), seen(database, Language.SO), "in Finnish, and it says so");
        assertEquals(List.of("tests", "tests"), bumped, "pages that show it are made anew");
        assertEquals(Outcome.THERE, add(database, "keskusta"), "what it was called once is taken");
        assertEquals(Outcome.THERE, add(database, "Ydinkeskusta"));
    }

    @TestOnBothDatabases(modules = "identity")
    void ofTwoWhoNameOneValueOneComesSecond(TestDatabase database) {
        add(database, "Keskusta");
        Value seen = values(database).get(0);
        Function<KeepingCodes, Boolean> naming = codes -> {
            codes.change(seen.id(), seen.version(), named("Keskusta", "Centrum", "Centre"), Optional.empty());
            return true;
        };
        keeping(database, naming);
        assertThrows(SomeoneWasQuicker.class, () -> keeping(database, naming));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatRecordsHaveAndTheListHasNotIsTold(TestDatabase database) {
        add(database, "Keskusta");
        assertEquals(List.of("Satama"), keeping(database, KeepingCodes::all).get(0).strays());
        assertThrows(NotFound.class, () -> keeping(database, codes -> codes.add("tests.unknown", named("A", "B", "C"))));
        assertThrows(NotFound.class, () -> keeping(database, codes -> codes.find(UUID.randomUUID())));
        assertThrows(IllegalArgumentException.class, () -> keeping(database, codes -> codes.add(LIST, Map.of(Language.FI, "Vain suomeksi"))));
    }
}

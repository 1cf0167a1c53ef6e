package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.application.AuditSearch.Place;
import fi.kotoisa.identity.application.AuditSearch.RecordId;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.identity.domain.AuditPending;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

class AuditSearchTest {

    private static final ContactId AMAL = new ContactId(UUID.randomUUID());

    private final FieldCipher cipher = new FieldCipher(Secrets.fresh());
    private final PersonId venla = PersonId.random();
    private final PersonId aino = PersonId.random();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @TestOnBothDatabases(modules = "identity")
    void everythingThatCanBeAskedForFindsWhatItShould(TestDatabase database) {
        happen(database, venla, "PAGE", "Baking.bake", "DONE", AMAL);
        happen(database, aino, "REST", "Baking.bake", "DENIED", AMAL);
        now = now.plus(Duration.ofDays(1));
        happen(database, venla, "PAGE", "Baking.taste", "DONE", PersonId.random());
        assertEquals(List.of("Baking.taste", "Baking.bake", "Baking.bake"), found(database, AuditSearch.all()));
        assertEquals(2, found(database, search(Optional.of(venla), Optional.empty(), List.of(), Optional.empty(), Optional.empty())).size());
        assertEquals(2, found(database, search(Optional.empty(), Optional.of(AMAL), List.of(), Optional.empty(), Optional.empty())).size());
        assertEquals(List.of("Baking.bake"), found(database, search(Optional.of(venla), Optional.of(AMAL), List.of("Baking.bake"), Optional.of(false), Optional.of("PAGE"))));
        assertEquals(List.of("Baking.bake"), found(database, search(Optional.empty(), Optional.empty(), List.of(), Optional.of(true), Optional.empty())));
        assertEquals(List.of("Baking.bake"), found(database, search(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.of("REST"))));
        assertEquals(List.of("Baking.taste", "Baking.bake", "Baking.bake"), found(database, search(Optional.empty(), Optional.empty(), List.of("Baking.bake", "Baking.taste"), Optional.empty(), Optional.empty())));
        assertEquals(List.of("Baking.taste"), found(database, days(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23))));
        assertEquals(2, found(database, days(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 22))).size());
    }

    @TestOnBothDatabases(modules = "identity")
    void aPageGoesOnWhereTheOneBeforeEndedAlsoWithinAMoment(TestDatabase database) {
        for (int i = 0; i < 120; i++) {
            happen(database, venla, "PAGE", "Baking.bake", "DONE", AMAL);
        }
        for (AuditSearch search : List.of(AuditSearch.all(), search(Optional.of(venla), Optional.of(AMAL), List.of("Baking.bake"), Optional.of(false), Optional.of("PAGE")))) {
            Set<Place> seen = new HashSet<>();
            Optional<Place> after = Optional.empty();
            for (int size : List.of(51, 51, 20)) {
                Optional<Place> from = after;
                List<AuditRow> page = rows(database, rows -> rows.page(search, from));
                assertEquals(size, page.size());
                page.stream().limit(AuditRows.PAGE).forEach(row -> assertTrue(seen.add(Place.of(row.place().toString()))));
                after = Optional.of(page.get(Math.min(page.size(), AuditRows.PAGE) - 1).place());
            }
            assertEquals(120, seen.size());
        }
        List<String> file = new ArrayList<>();
        rows(database, rows -> {
            rows.export(AuditSearch.all(), row -> file.add(row.action()));
            return true;
        });
        assertEquals(120, file.size());
    }

    @TestOnBothDatabases(modules = "identity")
    void aReasonIsShownInWordsAndKeptEncrypted(TestDatabase database) throws SQLException {
        StatedReason why = new StatedReason(StatedReason.Kind.OLDER_ENTRIES, "a trial about the year 2019");
        write(database, venla, "PAGE", new Happening("PersonLog.look", "read", "DONE", RecordIds.among(AMAL), Optional.of(why)));
        write(database, venla, "PAGE", new Happening("ContactKeeping.reveal", "reveal", "DONE", RecordIds.among(AMAL), Optional.of(RevealReason.EMERGENCY)));
        List<AuditRow> rows = rows(database, all -> all.page(AuditSearch.all(), Optional.empty()));
        assertEquals(Set.of("a trial about the year 2019", ""), Set.of(rows.get(0).words(), rows.get(1).words()));
        assertEquals(Set.of(DeedKind.LOOKED, DeedKind.EMERGENCY), Set.of(rows.get(0).kind(), rows.get(1).kind()));
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement();
                ResultSet kept = statement.executeQuery("SELECT words FROM \"identity\".\"audit_entry\" WHERE words IS NOT NULL")) {
            assertTrue(kept.next());
            assertFalse(kept.getString(1).contains("trial"));
        }
    }

    @TestOnBothDatabases(modules = "identity")
    void olderEntriesAreFoundAfterAWalkThatNeverTouchesThem(TestDatabase database) throws SQLException {
        String records = RecordIds.among(AMAL, venla).text();
        for (int i = 0; i < 450; i++) {
            now = now.plusMillis(1);
            Instant at = now;
            database.within("identity", entities -> {
                AuditEntry old = new AuditEntry(Ids.next(), at, new AuditEntry.Origin(Optional.empty(), "PAGE", UUID.randomUUID()),
                        new AuditEntry.Deed("Baking.bake", "bake", "DONE", records));
                entities.persist(old);
                entities.persist(new AuditPending(old));
            });
        }
        database.within("identity", entities -> Sealing.seal(entities, now));
        happen(database, venla, "PAGE", "Baking.taste", "DONE", AMAL);
        database.within("identity", entities -> Sealing.seal(entities, now));
        execute(database, "UPDATE \"identity\".\"audit_indexing\" SET last_link = 450");
        AuditSearch about = search(Optional.empty(), Optional.of(AMAL), List.of(), Optional.empty(), Optional.empty());
        assertEquals(1, found(database, about).size());
        int steps = 0;
        while (database.inTransaction("identity", AuditSearchTest::index)) {
            steps++;
        }
        assertEquals(3, steps);
        List<AuditRow> all = new ArrayList<>();
        rows(database, rows -> {
            rows.export(about, all::add);
            return true;
        });
        assertEquals(451, all.size());
        try (Connection connection = database.dataSource().getConnection()) {
            assertTrue(AuditChain.verify(connection, List.of(), number -> {}).whole());
        }
    }

    private static boolean index(EntityManager entities) {
        RecordIndexing indexing = new RecordIndexing();
        indexing.entities = entities;
        return indexing.step();
    }

    @TestOnBothDatabases(modules = "identity")
    void whoIsOftenDeniedIsSeenForAWeek(TestDatabase database) {
        database.within("identity", entities -> entities.persist(new Person(venla, "Venla Esimerkki", "31", "fi")));
        happen(database, venla, "PAGE", "Baking.bake", "DENIED", AMAL);
        now = now.plus(Duration.ofDays(6));
        happen(database, venla, "PAGE", "Baking.bake", "DENIED", AMAL);
        happen(database, aino, "PAGE", "Baking.bake", "DENIED", AMAL);
        happen(database, aino, "PAGE", "Baking.bake", "DONE", AMAL);
        List<Denials.Denied> often = denials(database);
        assertEquals(List.of("Venla Esimerkki 2", aino + " 1"), often.stream().map(each -> each.name() + " " + each.times()).toList());
        now = now.plus(Duration.ofDays(2));
        assertEquals(Set.of(1L), new HashSet<>(denials(database).stream().map(Denials.Denied::times).toList()));
    }

    @TestOnBothDatabases(modules = "identity")
    void whomAnEntryIsAboutIsOnlyAddedTo(TestDatabase database) {
        happen(database, venla, "PAGE", "Baking.bake", "DONE", AMAL);
        assertThrows(SQLException.class, () -> execute(database, "DELETE FROM \"identity\".\"audit_record\""));
        assertThrows(SQLException.class, () -> execute(database, "UPDATE \"identity\".\"audit_record\" SET record_id = 'x'"));
    }

    private List<Denials.Denied> denials(TestDatabase database) {
        return database.inTransaction("identity", entities -> {
            Denials denials = new Denials();
            denials.entities = entities;
            denials.people = people(entities);
            denials.clock = Clock.fixed(now, ZoneOffset.UTC);
            return denials.ofTheWeek();
        });
    }

    private static AuditSearch search(Optional<PersonId> actor, Optional<ContactId> about, List<String> actions, Optional<Boolean> denied, Optional<String> way) {
        return new AuditSearch(actor, about.map(id -> new RecordId(id.value())), actions, denied, way, Optional.empty(), Optional.empty());
    }

    private static AuditSearch days(LocalDate from, LocalDate to) {
        return new AuditSearch(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(to));
    }

    private List<String> found(TestDatabase database, AuditSearch search) {
        return rows(database, rows -> rows.page(search, Optional.empty())).stream().map(AuditRow::action).toList();
    }

    private <T> T rows(TestDatabase database, Function<AuditRows, T> work) {
        return database.inTransaction("identity", entities -> {
            AuditRows rows = new AuditRows();
            rows.entities = entities;
            rows.people = people(entities);
            rows.cipher = cipher;
            rows.deeds = new DeedBook() {
                @Override
                Optional<Trace> trace(String action) {
                    return Optional.of(action.contains("look") ? Trace.PROTECTED_READ : Trace.CHANGE);
                }
            };
            return work.apply(rows);
        });
    }

    private static PeopleDirectory people(EntityManager entities) {
        PeopleDirectory people = new PeopleDirectory();
        people.entities = entities;
        return people;
    }

    private void happen(TestDatabase database, PersonId actor, String way, String action, String outcome, Record about) {
        write(database, actor, way, new Happening(action, "bake", outcome, RecordIds.among(about), Optional.empty()));
    }

    private void write(TestDatabase database, PersonId actor, String way, Happening happening) {
        database.within("identity", entities -> Trails.of(entities, cipher, actor, way, Clock.fixed(now, ZoneOffset.UTC)).write(happening));
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

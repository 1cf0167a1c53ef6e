package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.application.ChainState.Damage;
import fi.kotoisa.identity.application.ChainState.Kind;
import fi.kotoisa.identity.application.ChainWalk.Place;
import fi.kotoisa.identity.domain.AuditCheck;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.identity.domain.AuditEntry.Deed;
import fi.kotoisa.identity.domain.AuditEntry.Origin;
import fi.kotoisa.identity.domain.AuditPending;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;

class ChainWatchTest {

    @TempDir
    Path data;

    private final List<Damage> alarms = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @TestOnBothDatabases(modules = "identity")
    void everyNightAtThreeItLooksAtWhatIsNewAndOnceAWeekAtAll(TestDatabase database) {
        write(database, 3);
        night(database);
        assertEquals("all 0-3", last(database));
        write(database, 2);
        now = Instant.parse("2026-11-23T00:59:59Z");
        night(database);
        assertEquals("all 0-3", last(database), "it is not three yet");
        now = Instant.parse("2026-11-23T01:00:00Z");
        night(database);
        assertEquals("new 3-5", last(database));
        now = Instant.parse("2026-11-23T13:00:00Z");
        write(database, 1);
        night(database);
        assertEquals("new 3-5", last(database), "once a night");
        now = Instant.parse("2026-11-29T01:00:00Z");
        night(database);
        assertEquals("all 0-6", last(database));
        assertEquals(List.of(), alarms);
    }

    @TestOnBothDatabases(modules = "identity")
    void whatWasStoppedGoesOnWhereItWas(TestDatabase database) throws SQLException {
        write(database, 12);
        watch(database, watch -> {
            watch.begin();
            return true;
        });
        // as if a server had died after ten
        execute(database, "UPDATE \"identity\".\"audit_check\" SET number = 10, hash = (SELECT hash FROM \"identity\".\"audit_seal\" WHERE number = 10)");
        tamper(database, "UPDATE \"identity\".\"audit_entry\" SET outcome = 'x' WHERE id = (SELECT entry FROM \"identity\".\"audit_seal\" WHERE number = 5)");
        night(database);
        assertEquals("all 0-12", last(database), "what was looked at before the stop is not looked at again");
        watch(database, ChainWatch::beginNow);
        night(database);
        assertEquals("all 0-4 ALTERED 5", last(database));
    }

    @TestOnBothDatabases(modules = "identity")
    void damageIsToldOnceAndEveryNightLookedAtInFull(TestDatabase database) throws SQLException {
        write(database, 4);
        night(database);
        tamper(database, "DELETE FROM \"identity\".\"audit_entry\" WHERE id = (SELECT entry FROM \"identity\".\"audit_seal\" WHERE number = 2)");
        nextDay();
        write(database, 1);
        night(database);
        assertEquals("new 4-5", last(database), "an old row is seen in the weekly look");
        watch(database, ChainWatch::beginNow);
        night(database);
        assertEquals("all 0-1 REMOVED 2", last(database));
        nextDay();
        night(database);
        assertEquals("all 0-1 REMOVED 2", last(database));
        assertEquals(List.of(new Damage(Kind.REMOVED, 2)), alarms);
    }

    @TestOnBothDatabases(modules = "identity")
    void aRowThatWasSlippedInIsSeenInTheNightAfter(TestDatabase database) {
        write(database, 2);
        night(database);
        nextDay();
        database.within("identity", entities -> entities.persist(entry()));
        night(database);
        assertEquals("new 2-2 INSERTED 3", last(database));
    }

    @TestOnBothDatabases(modules = "identity")
    void anEndThatWasCutOffTogetherWithItsHeadIsFoundByTheFile(TestDatabase database) throws SQLException, IOException {
        write(database, 5);
        night(database);
        tamper(database, "DELETE FROM \"identity\".\"audit_entry\" WHERE id IN (SELECT entry FROM \"identity\".\"audit_seal\" WHERE number > 3)");
        execute(database, "DELETE FROM \"identity\".\"audit_seal\" WHERE number > 3");
        execute(database, "UPDATE \"identity\".\"audit_head\" SET number = 3, hash = (SELECT hash FROM \"identity\".\"audit_seal\" WHERE number = 3)");
        assertEquals(VerifyAudit.DAMAGED, command(database));
        nextDay();
        watch(database, ChainWatch::beginNow);
        night(database);
        assertEquals("all 0-3 REMOVED 4", last(database));
        Files.delete(data.resolve(HeadsFile.NAME));
        assertEquals(VerifyAudit.WHOLE, command(database), "without the file nobody can know");
    }

    @TestOnBothDatabases(modules = "identity")
    void aChainThatWasMadeAnewIsFoundByTheFile(TestDatabase database) throws SQLException, IOException {
        write(database, 2);
        night(database);
        tamper(database, "DELETE FROM \"identity\".\"audit_seal\"");
        execute(database, "UPDATE \"identity\".\"audit_entry\" SET actor = '" + UUID.randomUUID() + "'");
        execute(database, "INSERT INTO \"identity\".\"audit_pending\" (entry) SELECT id FROM \"identity\".\"audit_entry\"");
        execute(database, "UPDATE \"identity\".\"audit_head\" SET number = 0, hash = ''");
        seal(database);
        assertEquals(VerifyAudit.DAMAGED, command(database));
        watch(database, ChainWatch::beginNow);
        night(database);
        assertEquals("all 0-2 REWRITTEN 2", last(database));
    }

    @TestOnBothDatabases(modules = "identity")
    void theCommandSaysWhatItFinds(TestDatabase database) throws SQLException, IOException {
        write(database, 3);
        assertEquals(VerifyAudit.WHOLE, command(database));
        tamper(database, "UPDATE \"identity\".\"audit_entry\" SET request = 'no id' WHERE id = (SELECT entry FROM \"identity\".\"audit_seal\" WHERE number = 2)");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertEquals(VerifyAudit.DAMAGED, VerifyAudit.run(settings(database), new PrintStream(said, true, StandardCharsets.UTF_8)));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("row 2 says something else"), said.toString(StandardCharsets.UTF_8));
        Map<String, String> nowhere = Map.of("url", database.settings().derby() ? "jdbc:derby:memory:nowhere" : "jdbc:postgresql://127.0.0.1:1/nowhere", "data", data.toString());
        assertEquals(VerifyAudit.NOT_LOOKED, VerifyAudit.run(nowhere, new PrintStream(said, true, StandardCharsets.UTF_8)));
    }

    @TestOnBothDatabases(modules = "identity")
    void theHeadIsKeptOnceForEachNewLink(TestDatabase database) throws IOException {
        night(database);
        assertFalse(Files.exists(data.resolve(HeadsFile.NAME)), "an empty log has no head");
        nextDay();
        write(database, 2);
        night(database);
        night(database);
        nextDay();
        night(database);
        assertEquals(1, new HeadsFile(data).kept().size());
        assertEquals(2, new HeadsFile(data).kept().get(0).number());
        Files.writeString(data.resolve(HeadsFile.NAME), Files.readString(data.resolve(HeadsFile.NAME)) + "2026-11-24T01:00:00Z 7 abc");
        assertEquals(List.of(2L), new HeadsFile(data).kept().stream().map(Place::number).toList(), "half a line does not count");
    }

    @TestOnBothDatabases(modules = "identity")
    void healthTellsWhatIsKnown(TestDatabase database) throws SQLException {
        write(database, 1);
        night(database);
        assertTrue(watch(database, ChainWatch::last).filter(check -> check.damage().isEmpty()).isPresent());
        tamper(database, "DELETE FROM \"identity\".\"audit_entry\"");
        watch(database, ChainWatch::beginNow);
        night(database);
        assertEquals(Optional.of("REMOVED"), watch(database, ChainWatch::last).flatMap(AuditCheck::damage));
    }

    private void nextDay() {
        now = now.plusSeconds(24 * 60 * 60);
    }

    private void night(TestDatabase database) {
        WatchClock clock = new WatchClock();
        clock.data = place();
        clock.clock = Clock.fixed(now, ZoneOffset.UTC);
        clock.watch = new ChainWatch() {
            @Override
            void begin() {
                watch(database, watch -> {
                    watch.begin();
                    return true;
                });
            }

            @Override
            boolean step() {
                return watch(database, ChainWatch::step);
            }

            @Override
            Optional<AuditCheck> last() {
                return watch(database, ChainWatch::last);
            }
        };
        clock.watch();
    }

    private <T> T watch(TestDatabase database, Function<ChainWatch, T> work) {
        return database.inTransaction("identity", entities -> {
            ChainWatch watch = new ChainWatch();
            watch.entities = entities;
            watch.clock = Clock.fixed(now, ZoneOffset.UTC);
            watch.data = place();
            watch.alarm = new ChainAlarm() {
                @Override
                void ring(Damage damage) {
                    alarms.add(damage);
                }
            };
            return work.apply(watch);
        });
    }

    private DataPlace place() {
        DataPlace place = new DataPlace();
        place.folder = data.toString();
        return place;
    }

    private String last(TestDatabase database) {
        AuditCheck check = watch(database, ChainWatch::last).orElseThrow();
        return (check.wholeLog() ? "all " : "new ") + check.firstNumber() + "-" + check.number() + check.damage().map(kind -> " " + kind + " " + check.damageNumber()).orElse("");
    }

    private void write(TestDatabase database, int rows) {
        database.within("identity", entities -> {
            for (int i = 0; i < rows; i++) {
                AuditEntry entry = entry();
                entities.persist(entry);
                entities.persist(new AuditPending(entry));
            }
        });
        seal(database);
    }

    private AuditEntry entry() {
        return new AuditEntry(Ids.next(), now, new Origin(Optional.empty(), "SERVER", UUID.randomUUID()), new Deed("Baking.bake", "bake", "DONE", ""));
    }

    private void seal(TestDatabase database) {
        database.within("identity", entities -> Sealing.seal(entities, now));
    }

    private int command(TestDatabase database) {
        return VerifyAudit.run(settings(database), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private Map<String, String> settings(TestDatabase database) {
        return Map.of("url", database.settings().url(), "user", database.settings().user(), "password", database.settings().password(), "data", data.toString());
    }

    static void tamper(TestDatabase database, String sql) throws SQLException {
        for (String table : List.of("audit_entry", "audit_seal")) {
            if (database.settings().derby()) {
                execute(database, "DROP TRIGGER \"identity\".\"" + table + "_is_never_changed\"");
                execute(database, "DROP TRIGGER \"identity\".\"" + table + "_is_never_removed\"");
            } else {
                execute(database, "ALTER TABLE \"identity\".\"" + table + "\" DISABLE TRIGGER USER");
            }
        }
        execute(database, sql);
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

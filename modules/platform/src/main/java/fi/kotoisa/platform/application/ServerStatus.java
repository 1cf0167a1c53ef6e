package fi.kotoisa.platform.application;

import fi.kotoisa.platform.Rounds;
import fi.kotoisa.platform.Rounds.Round;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Upkeep.Condition;
import fi.kotoisa.platform.Upkeep.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** How this server is: program, clock, disk, backups, what it answers to whoever watches it, and its rounds. */
@ApplicationScoped
class ServerStatus {

    /** Backups are made every night; one more day for a night that failed. */
    static final Duration OLD_BACKUP = Duration.ofHours(50);

    @Inject
    DataFolder folder;

    @Inject
    Rounds rounds;

    @Inject
    @Any
    Instance<HealthCheck> checks;

    @Inject
    StatusWords words;

    @Inject
    Clock clock;

    List<Condition> program() {
        String version = Optional.ofNullable(ServerStatus.class.getPackage().getImplementationVersion()).orElseGet(() -> words.say("staff.status.not-known"));
        Instant started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return List.of(words.fact("staff.status.version", version),
                words.fact("staff.status.java", Runtime.version().toString()),
                words.fact("staff.status.started", words.at(started)),
                words.fact("staff.status.now", words.at(clock.instant())),
                words.fact("staff.status.zone", words.say("staff.status.zones", TimeKeeper.HELSINKI.getId(), ZoneId.systemDefault().getId())));
    }

    List<Condition> disk() {
        List<Condition> lines = new ArrayList<>(List.of(words.fact("staff.status.folder", folder.place().toString())));
        folder.room().ifPresent(room -> lines.add(words.line("staff.status.room", words.say("staff.status.room.of", words.size(room.free()), words.size(room.all())), room.little() ? State.BAD : State.GOOD)));
        lines.add(backup());
        return lines;
    }

    private Condition backup() {
        if (folder.backupMark().isEmpty()) {
            return words.line("staff.status.backup", words.say("staff.status.backup.unknown"), State.DOUBTFUL);
        }
        Optional<Instant> last = folder.lastBackup();
        return words.line("staff.status.backup", words.at(last), oldBackup() ? State.BAD : State.GOOD);
    }

    /** Whether a mark was named and no backup has touched it for more than two days. */
    boolean oldBackup() {
        return folder.backupMark().isPresent() && folder.lastBackup().filter(last -> last.isAfter(clock.instant().minus(OLD_BACKUP))).isEmpty();
    }

    boolean backupKnown() {
        return folder.lastBackup().isPresent();
    }

    boolean littleRoom() {
        return folder.room().filter(DataFolder.Room::little).isPresent();
    }

    List<Condition> health() {
        return checks.stream().map(HealthCheck::call)
                .map(answer -> new Condition(words.called("staff.health.", answer.getName()), words.yes(up(answer)), up(answer) ? State.GOOD : State.BAD))
                .toList();
    }

    private static boolean up(HealthCheckResponse answer) {
        return answer.getStatus() == HealthCheckResponse.Status.UP;
    }

    List<Condition> rounds() {
        return rounds.all().stream().map(this::round).toList();
    }

    private Condition round(Round round) {
        String how = round.next().isEmpty() ? words.say("staff.status.round.not-yet", words.lasting(round.pause()))
                : words.say(round.failed() ? "staff.status.round.failed" : "staff.status.round.ran", words.at(round.last()), words.at(round.next()), words.lasting(round.pause()));
        return new Condition(words.called("staff.round.", round.what()), how, round.failed() ? State.BAD : State.GOOD);
    }

    /** How many rounds broke off the last time they ran. */
    long failedRounds() {
        return rounds.all().stream().filter(Round::failed).count();
    }
}

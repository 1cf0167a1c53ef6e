package fi.kotoisa.activities.feeds;

import com.github.mangstadt.vinnie.VObjectProperty;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the reading of every event of one calendar shares.
 *
 * @param home the clock of times that name none
 * @param language of texts that do not say theirs
 */
record IcsContext(IcsZones zones, IcsZone home, FeedWindow window, FeedProblems problems, String language, IcsSteps steps) {

    /** The time of a property; a problem is noted when its zone is unknown. */
    IcsTime time(IcsComponent event, VObjectProperty property, String written) {
        IcsZone zone = IcsTime.zoneOf(property, zones, usual(event, property)).orElseGet(() -> {
            problems.note(event.where(), FeedProblemKind.UNKNOWN_TIME_ZONE, IcsComponent.parameter(property, "TZID").orElse(""));
            return IcsZones.helsinki();
        });
        return IcsTime.parse(written, zone);
    }

    /** An end, an exception or the like is told by the clock of the start where it names none. */
    private IcsZone usual(IcsComponent event, VObjectProperty property) {
        return event.first("DTSTART").filter(start -> start != property).flatMap(start -> {
            boolean utc = start.getValue().strip().toUpperCase(Locale.ROOT).endsWith("Z");
            return utc ? Optional.of(IcsTime.UTC) : IcsTime.zoneOf(start, zones, home);
        }).orElse(home);
    }

    /** The first property of the name as a time; what is none becomes a problem of the given kind. */
    Optional<IcsTime> time(IcsComponent event, String name, FeedProblemKind otherwise) {
        return event.first(name).filter(p -> !p.getValue().isBlank()).flatMap(property -> {
            try {
                return Optional.of(time(event, property, property.getValue()));
            } catch (DateTimeException e) {
                problems.note(event.where(), otherwise, property.getValue());
                return Optional.empty();
            }
        });
    }

    /** All times of a list property such as EXDATE; of a period only its start. */
    List<IcsTime> times(IcsComponent event, String name) {
        List<IcsTime> times = new ArrayList<>();
        event.all(name).forEach(property -> {
            for (String written : property.getValue().split(",")) {
                try {
                    times.add(time(event, property, written.split("/", 2)[0]));
                } catch (DateTimeException e) {
                    problems.note(event.where(), FeedProblemKind.BAD_RECURRENCE, name + ":" + written);
                }
            }
        });
        return times;
    }
}

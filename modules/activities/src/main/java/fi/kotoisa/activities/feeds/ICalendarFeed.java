package fi.kotoisa.activities.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** iCalendar: every date that its events mean, by RFC 5545 and by the habits of the programs that write it. */
final class ICalendarFeed {
    private static final List<String> NAMES = List.of("NAME", "X-WR-CALNAME");
    private static final List<String> LANGUAGES = List.of("LANGUAGE", "X-WR-LANGUAGE", "X-WR-CALLANG", "X-LANGUAGE", "CONTENT-LANGUAGE");

    private final FeedWindow window;
    private final int most;
    private final String otherwise;
    private final FeedProblems problems = new FeedProblems();

    /**
     * @param most reading ends with the series that brings more
     * @param otherwise the language of a calendar that does not say it
     */
    ICalendarFeed(FeedWindow window, int most, String otherwise) {
        this.window = window;
        this.otherwise = otherwise;
        this.most = most;
    }

    /** @param decoded lines unfolded */
    FeedReading read(FeedBytes.Decoded decoded) throws NotAFeedException {
        if (decoded.damaged()) {
            problems.note("", FeedProblemKind.UNREADABLE_CHARACTERS, Texts.around('\uFFFD', decoded.text()));
        }
        IcsFile file = IcsFile.read(decoded.text(), problems);
        if (file.calendars().isEmpty() && file.events().isEmpty()) {
            throw new NotAFeedException(NotAFeedException.Reason.NOT_A_FEED);
        }
        IcsZones zones = new IcsZones(file.zones());
        IcsContext context = new IcsContext(zones, home(file, zones), window, problems, language(file), new IcsSteps());
        List<FeedItem> items = new ArrayList<>();
        for (Map.Entry<String, List<IcsComponent>> series : byUid(file.events()).entrySet()) {
            items.addAll(new IcsSeries(series.getKey(), series.getValue(), context).items());
            if (items.size() > most) {
                problems.note(series.getKey(), FeedProblemKind.TOO_MANY_DATES, String.valueOf(most));
                break;
            }
        }
        return new FeedReading(FeedKind.ICALENDAR, name(file), items, problems.all(), Map.of());
    }

    /** What the calendar says of itself, else Finland. */
    private static IcsZone home(IcsFile file, IcsZones zones) {
        return file.calendars().stream().flatMap(c -> c.text("X-WR-TIMEZONE").stream()).map(Texts::line).findFirst().flatMap(zones::find).orElseGet(IcsZones::helsinki);
    }

    private static Optional<String> name(IcsFile file) {
        return NAMES.stream().flatMap(name -> file.calendars().stream().flatMap(c -> c.text(name).stream())).map(Texts::line).findFirst();
    }

    private String language(IcsFile file) {
        Stream<String> said = LANGUAGES.stream().flatMap(name -> file.calendars().stream().flatMap(c -> c.text(name).stream()));
        Stream<String> ofName = NAMES.stream().flatMap(name -> file.calendars().stream().flatMap(c -> c.first(name).stream()))
                .flatMap(p -> IcsComponent.parameter(p, "LANGUAGE").stream());
        return Stream.concat(said, ofName).map(Texts::language).filter(tag -> !tag.equals(Texts.UNKNOWN)).findFirst().orElse(otherwise);
    }

    private Map<String, List<IcsComponent>> byUid(List<IcsComponent> events) {
        Map<String, List<IcsComponent>> byUid = new LinkedHashMap<>();
        for (IcsComponent event : events) {
            event.brokenLine().ifPresent(line -> problems.note(event.where(), FeedProblemKind.BROKEN_LINE, line));
            if (event.is("CLASS", "PRIVATE") || event.is("CLASS", "CONFIDENTIAL")) {
                problems.note(event.where(), FeedProblemKind.NOT_PUBLIC, event.text("CLASS").orElse(""));
            } else {
                byUid.computeIfAbsent(uid(event), uid -> new ArrayList<>()).add(event);
            }
        }
        return byUid;
    }

    private static String uid(IcsComponent event) {
        return event.text("UID").map(Texts::line).filter(uid -> !uid.isEmpty()).orElseGet(() -> Texts.keyFrom(
                List.of(event.text("SUMMARY").orElse(""), event.text("DTSTART").orElse(""), event.text("RECURRENCE-ID").orElse(""))));
    }
}

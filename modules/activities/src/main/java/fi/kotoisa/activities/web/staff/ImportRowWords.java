package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.ImportRow;
import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.ImportRow.Change;
import fi.kotoisa.look.DateWords;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of an import's preview say, in the language of the page. */
final class ImportRowWords {

    private static final Pattern PLACE_IN_FEED = Pattern.compile("(row|line) (\\d+)");

    private final StaffTexts texts;
    private final DateWords dates;

    ImportRowWords(StaffTexts texts, DateWords dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** What the row is about: the event, or where in the feed the trouble is. */
    String title(ImportRow row) {
        if (row.problem().isEmpty()) {
            return row.title();
        }
        Matcher place = PLACE_IN_FEED.matcher(row.title());
        if (place.matches()) {
            return place.group(1).equals("row") ? texts.say("staff.import.where.row", place.group(2)) : texts.say("staff.import.where.line", place.group(2));
        }
        return row.title().isEmpty() ? texts.say("staff.import.where.none") : row.title();
    }

    /** Day and time, in two lines where it ends on another day, empty where they cannot be read. */
    String when(ImportRow row) {
        if (row.startsAt().isEmpty() || row.endsAt().isEmpty()) {
            return "";
        }
        LocalDateTime start = row.startsAt().get();
        LocalDateTime end = row.endsAt().get();
        if (row.wholeDay()) {
            LocalDateTime last = end.minusDays(1);
            return last.equals(start) ? day(start) : day(start) + " –\n" + day(last);
        }
        if (end.equals(start)) {
            return day(start) + " " + dates.time(start);
        }
        boolean sameDay = end.toLocalDate().equals(start.toLocalDate());
        return sameDay ? day(start) + " " + dates.hours(start, end) : day(start) + " " + dates.time(start) + " –\n" + day(end) + " " + dates.time(end);
    }

    private String day(LocalDateTime day) {
        return dates.weekdayShort(day) + " " + dates.dateWithYear(day);
    }

    /** What happens and why. */
    String why(ImportRow row) {
        if (row.problem().isPresent()) {
            return texts.say("staff.import.problem." + row.problem().get(), row.details());
        }
        boolean worthALook = row.perhapsSeries() && (row.action() == Action.CREATE || row.action() == Action.CHANGE);
        return worthALook ? happens(row) + " " + texts.say("staff.import.why.perhaps") : happens(row);
    }

    private String happens(ImportRow row) {
        return switch (row.action()) {
            case CREATE -> texts.say(row.past() ? "staff.import.why.past" : "staff.import.why.create");
            case CHANGE -> said(row.changes().stream());
            case KEPT -> (texts.say("staff.import.why.kept", said(row.changes().stream().filter(change -> change != Change.TEXT))) + " "
                    + said(row.changes().stream().filter(Change.TEXT::equals))).strip();
            case GONE -> texts.say(row.changes().contains(Change.GROUP) ? "staff.import.why.gone.group" : "staff.import.why.gone");
            case SAME, SKIPPED, NOTED -> texts.say("staff.import.why.same");
        };
    }

    private String said(Stream<Change> changes) {
        return changes.map(change -> texts.say("staff.import.change." + change)).collect(Collectors.joining(" "));
    }
}

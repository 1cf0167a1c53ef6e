package fi.kotoisa.activities.feeds;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The components of an iCalendar file that were closed. Events are taken wherever they stand: inside one calendar,
 * several or none.
 */
final class IcsFile implements VObjectDataListener {
    static final String EVENT = "VEVENT";
    private static final int DEEPEST = 20;
    private static final int MOST_ZONES = 100;
    /** Of an event, RFC 5545, 7986 and 9073; "Mukaan: eväät" behind a description is none of them. */
    private static final Set<String> PROPERTIES = Set.of("ATTACH", "ATTENDEE", "CATEGORIES", "CLASS", "COLOR", "COMMENT", "CONFERENCE", "CONTACT",
            "CREATED", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "DURATION", "EXDATE", "EXRULE", "GEO", "IMAGE", "LAST-MODIFIED", "LOCATION",
            "LOCATION-TYPE", "ORGANIZER", "PRIORITY", "RDATE", "RECURRENCE-ID", "RELATED-TO", "REQUEST-STATUS", "RESOURCES", "RRULE", "SEQUENCE",
            "SOURCE", "STATUS", "STRUCTURED-DATA", "STYLED-DESCRIPTION", "SUMMARY", "TRANSP", "UID", "URL");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

    private final FeedProblems problems;
    private final List<IcsComponent> calendars = new ArrayList<>();
    private final List<IcsComponent> events = new ArrayList<>();
    private final List<IcsComponent> zones = new ArrayList<>();
    private final Deque<IcsComponent> open = new ArrayDeque<>();
    private boolean tooDeep;

    private IcsFile(FeedProblems problems) {
        this.problems = problems;
    }

    /** @param text lines unfolded */
    static IcsFile read(String text, FeedProblems problems) throws NotAFeedException {
        IcsFile file = new IcsFile(problems);
        try (VObjectReader reader = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
            reader.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
        if (file.tooDeep) {
            throw new NotAFeedException(NotAFeedException.Reason.TOO_DEEP);
        }
        file.noteCut(text);
        return file;
    }

    List<IcsComponent> calendars() {
        return calendars;
    }

    List<IcsComponent> events() {
        return events;
    }

    List<IcsComponent> zones() {
        return zones;
    }

    private void noteCut(String text) {
        if (!open.isEmpty()) {
            String where = open.stream().filter(c -> c.name().equals(EVENT)).findFirst().orElse(open.peek()).where();
            problems.note(where, FeedProblemKind.CUT_OFF, text.substring(Math.max(0, text.length() - 60)));
        }
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        String known = name.toUpperCase(Locale.ROOT).strip();
        if (known.equals(EVENT)) {
            while (open.stream().anyMatch(c -> c.name().equals(EVENT))) {
                giveUp(open.pop());
            }
        }
        IcsComponent component = new IcsComponent(known, context.getLineNumber());
        if (known.equals("VCALENDAR")) {
            calendars.add(component);
        }
        open.push(component);
        if (open.size() > DEEPEST) {
            tooDeep = true;
            context.stop();
        }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        String known = name.toUpperCase(Locale.ROOT).strip();
        boolean written = context.getUnfoldedLine().strip().equalsIgnoreCase("END:" + known);
        if (open.isEmpty() || !open.peek().name().equals(known)) {
            return;
        }
        IcsComponent component = open.pop();
        if (!written) {
            giveUp(component);
        } else if (known.equals(EVENT)) {
            if (open.stream().anyMatch(around -> around.is("METHOD", "CANCEL"))) {
                component.callOff();
            }
            events.add(component);
        } else if (known.equals("VTIMEZONE")) {
            addZone(component);
        } else if (!open.isEmpty()) {
            open.peek().add(component);
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        if (open.isEmpty()) {
            return;
        }
        String name = property.getName().toUpperCase(Locale.ROOT);
        boolean isOne = NAME.matcher(name).matches() && (PROPERTIES.contains(name) || name.startsWith("X-") || !open.peek().isInWords());
        if (isOne) {
            open.peek().add(property);
        } else {
            open.peek().addStray(context.getUnfoldedLine());
        }
    }

    @Override
    public void onVersion(String value, Context context) {
        // every version is read alike
    }

    @Override
    public void onWarning(Warning warning, VObjectProperty property, Exception thrown, Context context) {
        if (warning == Warning.MALFORMED_LINE && !open.isEmpty() && !context.getUnfoldedLine().isBlank()) {
            open.peek().addStray(context.getUnfoldedLine());
        }
    }

    private void addZone(IcsComponent zone) {
        if (zones.size() < MOST_ZONES) {
            zones.add(zone);
        }
    }

    private void giveUp(IcsComponent component) {
        if (component.name().equals(EVENT)) {
            problems.note(component.where(), FeedProblemKind.NOT_CLOSED, component.text("SUMMARY").orElse(""));
        }
    }
}

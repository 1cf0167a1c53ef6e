package fi.kotoisa.activities.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** iCalendar, line by line: events outside the window, tasks, alarms, attachments and people fall through. */
final class IcsSieve {
    private static final Set<String> NEVER_READ = Set.of("ATTACH", "ATTENDEE", "ORGANIZER", "CONTACT", "COMMENT", "DTSTAMP", "CREATED", "RELATED-TO", "REQUEST-STATUS", "IMAGE", "CONFERENCE");
    private static final Set<String> OTHER_THINGS = Set.of("VTODO", "VJOURNAL", "VFREEBUSY", "VALARM", "VAVAILABILITY");
    private static final Set<String> OF_A_SERIES = Set.of("RRULE", "RDATE", "RECURRENCE-ID");
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LARGEST_EVENT = 512 * 1024;
    /** How far a DURATION without an end may reach. */
    private static final int LONG_DAYS = 60;

    private final FeedSieve sieve;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final List<byte[]> event = new ArrayList<>();
    private int eventSize;
    private boolean inEvent;
    private String skipped = "";
    private boolean series;
    private boolean lasting;
    private String from = "";
    private String to = "";
    private int next;

    IcsSieve(FeedSieve sieve) {
        this.sieve = sieve;
    }

    byte[] sieved(InputStream in) throws IOException {
        next = in.read();
        while (next >= 0 && kept.size() < FeedSieve.MOST) {
            line(unfolded(in));
        }
        // an event that was never closed, or that there was no room for: the reader sees where it breaks off
        if (inEvent || next >= 0) {
            write(inEvent ? event : List.of("BEGIN:VEVENT".getBytes(StandardCharsets.UTF_8)));
        }
        return kept.toByteArray();
    }

    /** One line with all that is folded behind it, as far as anybody reads it. */
    private byte[] unfolded(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (next >= 0) {
            if (next == '\r' || next == '\n') {
                int end = next;
                next = in.read();
                if (end == '\r' && next == '\n') {
                    next = in.read();
                }
                if (next != ' ' && next != '\t') {
                    break;
                }
            } else if (line.size() < LONGEST_LINE) {
                line.write(next);
            }
            next = in.read();
        }
        return line.toByteArray();
    }

    private void line(byte[] line) {
        String name = name(line);
        String value = name.equals("BEGIN") || name.equals("END") ? new String(line, name.length() + 1, line.length - name.length() - 1, StandardCharsets.UTF_8).strip().toUpperCase(Locale.ROOT) : "";
        if (!skipped.isEmpty()) {
            skipped = name.equals("END") && value.equals(skipped) ? "" : skipped;
        } else if (name.equals("BEGIN") && OTHER_THINGS.contains(value)) {
            skipped = value;
        } else if (name.equals("BEGIN") && value.equals(IcsFile.EVENT)) {
            begin(line);
        } else if (inEvent) {
            take(name, line);
            if (name.equals("END") && value.equals(IcsFile.EVENT)) {
                end();
            }
        } else {
            write(List.of(line));
        }
    }

    private void begin(byte[] line) {
        if (inEvent) {
            write(event); // never closed: the reader says so
        }
        event.clear();
        event.add(line);
        eventSize = line.length;
        inEvent = true;
        series = false;
        lasting = false;
        from = "";
        to = "";
    }

    private void take(String name, byte[] line) {
        if (NEVER_READ.contains(name) || eventSize > LARGEST_EVENT && !name.equals("END")) {
            return;
        }
        event.add(line);
        eventSize += line.length;
        series |= OF_A_SERIES.contains(name) && !isOver(name, line);
        lasting |= name.equals("DURATION");
        if (name.equals("DTSTART")) {
            from = day(line);
        } else if (name.equals("DTEND")) {
            to = day(line);
        }
    }

    private void end() {
        inEvent = false;
        if (series || sieve.mayTouch(from, lasting ? later(from) : to)) {
            write(event);
        }
        event.clear();
    }

    /** A rule that ended before the window. */
    private boolean isOver(String name, byte[] line) {
        if (!name.equals("RRULE")) {
            return false;
        }
        String rule = new String(line, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT);
        int until = rule.indexOf("UNTIL=");
        return until >= 0 && rule.length() >= until + 14 && !sieve.mayTouch("00000000", later(rule.substring(until + 6, until + 14)));
    }

    private static String later(String day) {
        try {
            return FeedSieve.basic(LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE).plusDays(LONG_DAYS));
        } catch (DateTimeException noDay) {
            return day;
        }
    }

    /** The first eight letters of the value. */
    private static String day(byte[] line) {
        String written = new String(line, StandardCharsets.UTF_8);
        String value = written.substring(written.lastIndexOf(':') + 1).strip();
        return Optional.of(value).filter(text -> text.length() >= 8).map(text -> text.substring(0, 8)).orElse("");
    }

    private static String name(byte[] line) {
        int end = 0;
        while (end < line.length && line[end] != ':' && line[end] != ';') {
            end++;
        }
        return end == line.length ? "" : new String(line, 0, end, StandardCharsets.UTF_8).strip().toUpperCase(Locale.ROOT);
    }

    private void write(List<byte[]> lines) {
        for (byte[] line : lines) {
            kept.writeBytes(line);
            kept.write('\r');
            kept.write('\n');
        }
    }
}

package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.CalendarDates.FileDate;
import fi.kotoisa.platform.TimeKeeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes dates as iCalendar (RFC 5545) line by line, so that a long file needs no memory.
 *
 * <p>One VEVENT per stored date, its start and end as UTC instants. Every date is worked out from the promise in Europe/Helsinki, so a group at 17 is at 14 UTC before the last
 * Sunday of October and at 15 UTC after it; there is no rule that a reader could repeat across the change of the clock. UTC is the one form that Google, Apple, Outlook and
 * Thunderbird read alike: a VTIMEZONE is matched by name in some of them, replaced by the reader's own in others. Whole days are DATE values, which belong to no zone.
 *
 * <p>The UID never changes, SEQUENCE and LAST-MODIFIED grow with each change, and a date that was called off stays as CANCELLED: then a calendar that has it takes it over.
 */
final class CalendarFile {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LINE_OCTETS = 75;

    private final Writer out;

    CalendarFile(Writer out) {
        this.out = out;
    }

    /** @param name what a calendar calls the subscription */
    void begin(String name, String language) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Kotoisa//Calendar//" + language.toUpperCase(Locale.ROOT));
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("NAME:" + escaped(name));
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        line("X-PUBLISHED-TTL:PT6H");
    }

    /**
     * One date.
     *
     * @param title as it stands in the calendar, with the word for cancelled where it is
     * @param address the page of the activity; empty where it must not be told
     */
    void date(FileDate date, String title, String address) {
        String changed = INSTANT.format(Instant.ofEpochMilli(date.changedAt()));
        line("BEGIN:VEVENT");
        line("UID:" + date.session() + "@kotoisa");
        line("DTSTAMP:" + changed);
        line("LAST-MODIFIED:" + changed);
        line("SEQUENCE:" + date.revision());
        line("STATUS:" + (date.cancelled() ? "CANCELLED" : "CONFIRMED"));
        when(date);
        line("SUMMARY:" + escaped(title));
        if (!date.where().isEmpty()) {
            line("LOCATION:" + escaped(date.where()));
        }
        if (!date.position().isEmpty()) {
            line("GEO:" + date.position());
        }
        date.reason().ifPresent(why -> line("DESCRIPTION:" + escaped(why)));
        if (!address.isEmpty()) {
            line("URL:" + address);
        }
        line("END:VEVENT");
    }

    private void when(FileDate date) {
        if (date.wholeDay()) {
            LocalDate first = date.startsAt().toLocalDate();
            line("DTSTART;VALUE=DATE:" + DAY.format(first));
            line("DTEND;VALUE=DATE:" + DAY.format(date.endsAt().toLocalDate().isAfter(first) ? date.endsAt().toLocalDate() : first.plusDays(1)));
            line("TRANSP:TRANSPARENT");
            return;
        }
        line("DTSTART:" + instant(date.startsAt()));
        if (date.endsAt().isAfter(date.startsAt())) {
            line("DTEND:" + instant(date.endsAt()));
        }
    }

    void end() {
        line("END:VCALENDAR");
    }

    private static String instant(LocalDateTime promise) {
        return INSTANT.format(promise.atZone(TimeKeeper.HELSINKI).toInstant());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\\n").replace("\n", "\\n").replaceAll("\\p{Cntrl}", " ");
    }

    /** Folded after 75 octets, never inside a letter. */
    private void line(String text) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String letter = Character.toString(text.codePointAt(at));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(letter);
            octets += size;
        }
        try {
            out.append(folded).append("\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

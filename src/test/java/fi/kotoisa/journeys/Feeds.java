package fi.kotoisa.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Feeds, and what a person does with them on the pages of imports. */
final class Feeds {

    /** Four Mondays over the change of clocks, one date that has gone by, and one that cannot be read. */
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Import//EN
            BEGIN:VEVENT
            UID:NAME-series@example.org
            DTSTAMP:20261101T080000Z
            DTSTART;TZID=Europe/Helsinki:20270308T170000
            DTEND;TZID=Europe/Helsinki:20270308T183000
            RRULE:FREQ=WEEKLY;COUNT=4
            SUMMARY:Lukupiiri NAME
            DESCRIPTION:<p>Tervetuloa</p><script>alert(1)</script>
            LOCATION:Talo NAME
            END:VEVENT
            BEGIN:VEVENT
            UID:NAME-broken@example.org
            DTSTAMP:20261101T080000Z
            DTSTART:not-a-time
            SUMMARY:Rikki
            END:VEVENT
            BEGIN:VEVENT
            UID:NAME-past@example.org
            DTSTAMP:20261101T080000Z
            DTSTART:20250310T150000Z
            DTEND:20250310T160000Z
            SUMMARY:Vanha NAME
            END:VEVENT
            END:VCALENDAR
            """;

    private Feeds() {}

    /** A calendar of its own for each name. */
    static String calendar(String name) {
        return CALENDAR.replace("NAME", name).replace("\n", "\r\n");
    }

    /** A feed that somebody wrote who had not read our reader. */
    static String ofOthers(String file) {
        try {
            return Files.readString(Path.of("../modules/activities/src/test/resources/feeds/other", file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static void upload(Visitor visitor, String name, String content) {
        upload(visitor, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static void upload(Visitor visitor, String name, byte[] content) {
        visitor.open("activities/staff/import").page().locator("#file").setInputFiles(file(name, content));
        visitor.click("#read-feed");
    }

    /** On disk, from where the browser takes it: through the wire of the test a large one would take seconds. */
    private static Path file(String name, byte[] content) {
        try {
            return Files.write(Files.createTempDirectory(Files.createDirectories(Path.of("target/uploads")), "").resolve(name), content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static void fetch(Visitor visitor, String address) {
        visitor.open("activities/staff/import").page().locator("#address").fill(address);
        visitor.click("#read-feed");
    }

    static void takeOver(Visitor visitor) {
        visitor.click("#take-over");
        visitor.page().locator(".k-note-ok").waitFor();
    }

    /** The rows that say this of themselves. */
    static Locator rows(Page page, Language language, String action) {
        return page.locator(".s-table tbody tr:has(.k-tag:text-is('" + say(language, "staff.import.action." + action) + "'))");
    }

    static String say(Language language, String key, Object... arguments) {
        return Texts.of("activities", language).orElseThrow().say(key, arguments);
    }
}

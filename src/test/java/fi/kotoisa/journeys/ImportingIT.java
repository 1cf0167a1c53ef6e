package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organiser brings other people's calendars in: looks at every row first, takes them over, and nothing happens twice. */
class ImportingIT extends Journey {

    private static final String FEED = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Import//EN
            BEGIN:VEVENT
            UID:series-LANG@example.org
            DTSTAMP:20261101T080000Z
            DTSTART;TZID=Europe/Helsinki:20270308T170000
            DTEND;TZID=Europe/Helsinki:20270308T183000
            RRULE:FREQ=WEEKLY;COUNT=4
            SUMMARY:Lukupiiri LANG
            DESCRIPTION:<p>Tervetuloa</p><script>alert(1)</script>
            LOCATION:Pääkirjasto
            END:VEVENT
            BEGIN:VEVENT
            UID:broken-LANG@example.org
            DTSTAMP:20261101T080000Z
            DTSTART:not-a-time
            SUMMARY:Rikki
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI);
    }

    @Test
    void inSwedish() {
        walk(Language.SV);
    }

    @Test
    void inEnglish() {
        walk(Language.EN);
    }

    @Test
    void whatIsNoFeedIsToldBesideTheField() {
        try (Visitor visitor = Visitor.atADesk(home(), Language.FI).signIn("planner@kotoisa.example")) {
            Page page = visitor.open("activities/staff/import").page();
            upload(page, "sivu.html", "<!DOCTYPE html><html><body>hei</body></html>");
            assertTrue(page.locator(".k-errsum a[href='#file']").isVisible());
            page.locator("#address").fill("http://127.0.0.1:9/kalenteri.ics");
            page.locator("#fetch-feed").click();
            assertTrue(page.locator(".k-errsum a[href='#address']").isVisible(), "a private network is refused");
            assertEquals("http://127.0.0.1:9/kalenteri.ics", page.locator("#address").inputValue());
        }
    }

    private void walk(Language language) {
        String feed = FEED.replace("LANG", language.code());
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn("planner@kotoisa.example")) {
            Page page = visitor.open("activities/staff/import").page();
            upload(page, "syote.ics", feed);
            assertEquals(5, page.locator(".s-table tbody tr").count(), "four dates and one that cannot be read");
            assertEquals(1, page.locator(".s-row-bad").count());
            assertTrue(page.locator(".s-table").innerText().contains("29.3.2027 17.00–18.30"), "the same hour after the clocks changed");
            page.locator("#take-over").click();
            page.locator(".k-note-ok").waitFor();
            assertFalse(page.locator("#take-over").isVisible(), "nothing is left to take over");

            visitor.open("activities/staff/import");
            upload(page, "syote.ics", feed);
            assertFalse(page.locator("#take-over").isVisible(), "importing again changes nothing");
            visitor.open("activities/calendar?from=2027-03-08");
            assertTrue(page.locator("main").innerText().contains("Lukupiiri " + language.code()));
            assertFalse(visitor.source().contains("alert(1)"));
        }
    }

    private static void upload(Page page, String name, String content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/calendar", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("#read-file").click();
        page.waitForLoadState();
    }
}

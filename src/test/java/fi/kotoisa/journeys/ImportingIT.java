package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.Feeds.calendar;
import static fi.kotoisa.journeys.Feeds.fetch;
import static fi.kotoisa.journeys.Feeds.ofOthers;
import static fi.kotoisa.journeys.Feeds.rows;
import static fi.kotoisa.journeys.Feeds.say;
import static fi.kotoisa.journeys.Feeds.takeOver;
import static fi.kotoisa.journeys.Feeds.upload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.journeys.server.FeedSite;
import fi.kotoisa.platform.Language;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organiser brings other people's calendars in: looks at every row first, takes them over, nothing happens twice, and what was changed here by hand stays. */
class ImportingIT extends Journey {

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

    private void walk(Language language) {
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn("planner@kotoisa.example")) {
            aCalendarByUpload(visitor);
            aDateThatIsChangedByHandStays(visitor);
            everyKind(visitor);
            byAddress(visitor);
        }
    }

    private static void aCalendarByUpload(Visitor visitor) {
        Language language = visitor.language();
        String feed = calendar("u" + language.code());
        upload(visitor, "syote.ics", feed);
        Page page = visitor.page();
        assertEquals(5, rows(page, language, "CREATE").count());
        assertTrue(page.locator(".s-table").innerText().contains("29.3.2027 17.00–18.30"), "the same hour after the clocks changed");
        assertTrue(page.locator("tr:has-text('10.3.2025 17.00–18.00')").innerText().contains(say(language, "staff.import.why.past")), "it has gone by and is in winter time");
        assertEquals(1, rows(page, language, "SKIPPED").count(), "one cannot be read and does not stop the others");
        assertTrue(page.locator(".s-row-bad").innerText().contains(say(language, "staff.import.problem.BAD_START", "not-a-time")));
        visitor.check();
        takeOver(visitor);
        assertFalse(page.locator("#take-over").isVisible(), "nothing is left to take over");
        visitor.check();
        againChangesNothing(visitor, "syote.ics", feed, 5);

        visitor.open("activities/calendar?from=2027-03-08");
        assertTrue(page.locator("main").innerText().contains("Lukupiiri u" + language.code()));
        assertFalse(visitor.source().contains("alert(1)"));
        visitor.open("activities/calendar?from=2025-03-10");
        assertTrue(page.locator("main").innerText().contains("Vanha u" + language.code()), "on its own past day");
    }

    private static void againChangesNothing(Visitor visitor, String file, String feed, int dates) {
        upload(visitor, file, feed);
        assertEquals(dates, rows(visitor.page(), visitor.language(), "SAME").count(), visitor.page().locator(".s-table").innerText());
        assertFalse(visitor.page().locator("#take-over").isVisible(), "importing again changes nothing");
        assertTrue(visitor.page().locator("main").innerText().contains(say(visitor.language(), "staff.import.nothing")));
    }

    private static void aDateThatIsChangedByHandStays(Visitor visitor) {
        Language language = visitor.language();
        Page page = visitor.page();
        String name = "Lukupiiri u" + language.code();
        visitor.open("activities/calendar?from=2027-03-08");
        String activity = page.locator("main a:has-text('" + name + "')").first().getAttribute("href").replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
        visitor.open("activities/staff/activity?id=" + activity);
        visitor.click("main a[href*='staff/date']");
        page.locator("#from").fill("12.15");
        page.locator("#to").fill("13.45");
        page.locator("#why").fill("Remontti");
        visitor.click("#save");
        assertTrue(page.url().contains("staff/activity"), "it is saved");

        String later = calendar("u" + language.code()).replace("T170000", "T180000").replace("T183000", "T193000");
        upload(visitor, "syote.ics", later);
        assertEquals(3, rows(page, language, "CHANGE").count());
        assertEquals(1, rows(page, language, "KEPT").count());
        assertTrue(rows(page, language, "KEPT").innerText().contains(say(language, "staff.import.why.kept", say(language, "staff.import.change.TIME"))));
        takeOver(visitor);
        assertEquals(1, rows(page, language, "KEPT").count(), "it still differs, and the page still says so");
        visitor.open("activities/staff/activity?id=" + activity);
        String dates = page.locator(".s-table").innerText();
        assertTrue(dates.contains("12.15–13.45"), dates);
        assertEquals(3, page.locator(".s-table tr:has-text('18.00–19.30')").count(), dates);
    }

    /** The feeds of other people hold one broken item or two. */
    private static void everyKind(Visitor visitor) {
        String code = visitor.language().code();
        kind(visitor, "LINKED_EVENTS", ofOthers("linkedevents-tampere.json").replace("\"tampere:agh7", "\"tampere:" + code + "agh7"), 3, 2);
        kind(visitor, "MY_HELSINKI", ofOthers("myhelsinki-2024.json").replace("\"helsinki:ahq3", "\"helsinki:" + code + "ahq3"), 2, 1);
        String parish = ofOthers("nextcloud-parish.ics").replace("UID:", "UID:" + code);
        upload(visitor, "seurakunta.ics", parish);
        int dates = rows(visitor.page(), visitor.language(), "CREATE").count();
        kind(visitor, "ICALENDAR", parish, dates, 0);
    }

    private static void kind(Visitor visitor, String kind, String feed, int dates, int broken) {
        Page page = visitor.page();
        upload(visitor, "syote", feed);
        assertTrue(page.locator("main").innerText().contains(say(visitor.language(), "staff.import.kind." + kind)));
        assertEquals(dates, rows(page, visitor.language(), "CREATE").count(), page.locator(".s-table").innerText());
        assertEquals(broken, rows(page, visitor.language(), "SKIPPED").count(), page.locator(".s-table").innerText());
        takeOver(visitor);
        againChangesNothing(visitor, "syote", feed, dates);
    }

    private static void byAddress(Visitor visitor) {
        Language language = visitor.language();
        Page page = visitor.page();
        String feed = calendar("a" + language.code());
        String path = "/kalenteri-" + language.code() + ".ics";
        FeedSite.walked().show(path, feed.getBytes(StandardCharsets.UTF_8));
        FeedSite.walked().redirect("/vanha.ics", path);
        fetch(visitor, FeedSite.walked().address("/vanha.ics"));
        assertEquals(5, rows(page, language, "CREATE").count());
        fetch(visitor, FeedSite.walked().address(path));
        takeOver(visitor);
        fetch(visitor, FeedSite.walked().address(path));
        assertEquals(5, rows(page, language, "SAME").count());
        assertFalse(page.locator("#take-over").isVisible());

        String shorter = feed.replace("COUNT=4", "COUNT=3");
        FeedSite.walked().show(path, shorter.getBytes(StandardCharsets.UTF_8));
        fetch(visitor, FeedSite.walked().address(path));
        assertEquals(0, rows(page, language, "GONE").count(), "what could not be read may be the date that is missing");
        FeedSite.walked().show(path, shorter.replace("DTSTART:not-a-time", "DTSTART:20250311T150000Z").getBytes(StandardCharsets.UTF_8));
        fetch(visitor, FeedSite.walked().address(path));
        assertEquals(1, rows(page, language, "GONE").count());
        visitor.check();
        page.locator("#call-off").check();
        takeOver(visitor);
        assertEquals(0, rows(page, language, "GONE").count(), "it is called off");
        visitor.open("activities/calendar?from=2027-03-29");
        String gone = page.locator(".k-row:has-text('Lukupiiri a" + language.code() + "')").first().innerText();
        assertTrue(gone.contains(say(language, "row.cancelled")), gone);
    }
}

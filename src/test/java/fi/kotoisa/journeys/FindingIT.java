package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.journeys.server.Wire;
import fi.kotoisa.platform.Language;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A resident narrows the calendar down by language, day, area and child care, opens a group, and takes it along: as a calendar file, as a link. */
class FindingIT extends Journey {

    private static final String CAFE = "activities/activity?id=0da00000-0000-4000-8000-000000000001";
    private static final String STORIES = "a[href*='0da00000-0000-4000-8000-000000000003']";
    private static final String EXERCISE = "a[href*='0da00000-0000-4000-8000-000000000002']";

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI);
    }

    @Test
    void inEnglish() {
        walk(Language.EN);
    }

    @Test
    void inArabic() {
        walk(Language.AR);
    }

    @Test
    void inChinese() {
        walk(Language.ZH);
    }

    private void walk(Language language) {
        try (Visitor visitor = Visitor.onAPhone(home(), language)) {
            Page page = visitor.page();
            narrow(visitor, "spoken", "so");
            assertTrue(page.locator(STORIES).count() > 0, "story hour is in Somali");
            assertEquals(0, page.locator(EXERCISE).count(), "the exercise group is not");
            narrow(visitor, "day", "4");
            assertEquals(Set.of(DayOfWeek.THURSDAY), days(page), "one weekday only");
            assertTrue(page.locator(STORIES).count() > 0, "story hour is on Thursdays");
            narrow(visitor, "area", "Kuokkala");
            assertTrue(page.locator(EXERCISE).count() > 0);
            assertEquals(0, page.locator(STORIES).count());
            page.navigate(home().resolve("/" + language.code() + "/activities/calendar").toString());
            unfold(page);
            page.locator(".k-more summary").click();
            page.locator("#care").check(new Locator.CheckOptions().setForce(true));
            follow(page.locator("#find button"));
            assertTrue(page.locator(EXERCISE).count() > 0);
            assertEquals(0, page.locator(STORIES).count(), "story hour has no child care");
            visitor.open("activities/calendar?spoken=so&area=Kuokkala");
            assertEquals(0, page.locator("main a[href*='activity?id=']").count());
            assertTrue(page.locator(".k-empty a").last().isVisible(), "nothing found, and a way back to everything");
            takeAlong(visitor);
            goingOn(visitor);
        }
    }

    /** What began last week is still there, with its first and last day, and a day by itself is one day. */
    private static void goingOn(Visitor visitor) {
        Page page = visitor.open("activities/calendar").page();
        Locator rows = page.locator("section[aria-labelledby=going] .k-row");
        assertTrue(rows.count() > 0, "real feeds have exhibitions");
        assertTrue(rows.first().locator(".k-row-t").innerText().contains(" – "), "the last day is said");
        follow(rows.first().locator("a"));
        page.waitForURL("**/activity?id=*");
        assertTrue(page.locator(".k-decide dd, .k-decide bdi").first().innerText().contains("–"), page.url());
        String day = LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(9).toString();
        page = visitor.open("activities/calendar?only=1&from=" + day).page();
        assertTrue(page.locator(".k-day-h[id^=d-]").all().stream().allMatch(heading -> heading.getAttribute("id").equals("d-" + day)), "no other day");
        assertTrue(visitor.open("activities/calendar?view=week").page().locator(".k-week-going a").count() > 0);
    }

    /** On a phone the filters stand behind a link. */
    private static void unfold(Page page) {
        follow(page.locator("a[href='#find']"));
    }

    private static void narrow(Visitor visitor, String field, String value) {
        Page page = visitor.open("activities/calendar").page();
        unfold(page);
        page.locator("#" + field).selectOption(value);
        follow(page.locator("#find button"));
        assertEquals(value, page.locator("#" + field).inputValue(), "what was chosen stays chosen");
    }

    private static LocalTime inHelsinki(String start) {
        return LocalDateTime.parse(start.replaceFirst("DTSTART:(.*)Z", "$1"), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss")).atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(ZoneId.of("Europe/Helsinki")).toLocalTime();
    }

    private static Set<DayOfWeek> days(Page page) {
        return page.locator(".k-day-h[id^=d-]").all().stream().map(day -> LocalDate.parse(day.getAttribute("id").substring(2)).getDayOfWeek()).collect(Collectors.toSet());
    }

    private void takeAlong(Visitor visitor) {
        Page page = visitor.open(CAFE).page();
        JsonObject event = Json.createReader(new StringReader(page.locator("script[type='application/ld+json']").textContent())).readObject();
        assertEquals("https://schema.org", event.getString("@context").replaceFirst("/$", ""));
        assertTrue(event.getString("@type").startsWith("Event"), event::toString);
        assertFalse(event.getString("name").isBlank());
        assertEquals(page.url(), page.locator("#share").inputValue(), "the address to send to somebody is this page");
        assertTrue(page.locator("a[href^='mailto:']").getAttribute("href").contains("0da00000"));
        Wire.Answer file = Wire.get(home(), page.locator("main a[href*='calendar.ics']").first().getAttribute("href"));
        assertEquals(200, file.status());
        assertTrue(file.header("Content-Type").orElse("").startsWith("text/calendar"));
        List<LocalTime> starts = file.body().lines().filter(line -> line.startsWith("DTSTART:")).map(FindingIT::inHelsinki).toList();
        assertEquals(Collections.nCopies(10, LocalTime.of(17, 0)), starts, file.body());
    }
}

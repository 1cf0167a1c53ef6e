package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.Feeds.calendar;
import static fi.kotoisa.journeys.Feeds.fetch;
import static fi.kotoisa.journeys.Feeds.say;
import static fi.kotoisa.journeys.Feeds.takeOver;
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

/** An organiser follows somebody else's calendar: what is new comes by itself, and what vanished, a date or a whole group, is cancelled when she says so. */
class FeedsIT extends Journey {

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
        String name = "f" + language.code();
        String path = "/seurattava-" + language.code() + ".ics";
        String feed = calendar(name).replace("DTSTART:not-a-time", "DTSTART:20270309T150000Z");
        FeedSite.walked().show(path, feed.getBytes(StandardCharsets.UTF_8));
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn("planner@kotoisa.example")) {
            follow(visitor, path);
            String page = visitor.page().url().replaceFirst("&done=.*", "");
            whatIsNewComes(visitor, path, feed, name);
            whatVanishedWaits(visitor, path, feed, name);
            whatCannotBeReadIsSaid(visitor, path);
            pauseAndRemove(visitor, page);
        }
    }

    private static void follow(Visitor visitor, String path) {
        Page page = visitor.page();
        fetch(visitor, FeedSite.walked().address(path));
        assertTrue(page.locator("main").innerText().contains(say(visitor.language(), "staff.import.again")));
        page.locator("#again").check();
        visitor.check();
        takeOver(visitor);
        assertFalse(page.locator("#again").isVisible(), "it is followed");
        visitor.click("main .k-note a[href*='staff/feed?']");
        assertTrue(page.locator("main").innerText().contains(say(visitor.language(), "staff.feed.state.ok")));
        visitor.check();
    }

    private static void whatIsNewComes(Visitor visitor, String path, String feed, String name) {
        FeedSite.walked().show(path, feed.replace("COUNT=4", "COUNT=5").getBytes(StandardCharsets.UTF_8));
        visitor.click("#read-now");
        String came = say(visitor.language(), "staff.feed.came.read", 1, 0);
        assertTrue(visitor.page().locator("main").innerText().contains(came), visitor.page().locator("main").innerText());
        String report = visitor.page().url();
        visitor.open("activities/calendar?from=2027-04-05");
        assertTrue(visitor.page().locator("main").innerText().contains("Lukupiiri " + name));
        visitor.page().navigate(report);
    }

    /** Of the series only the first three dates are left, and another group is gone. */
    private static void whatVanishedWaits(Visitor visitor, String path, String feed, String name) {
        Language language = visitor.language();
        Page page = visitor.page();
        String shorter = feed.replace("COUNT=4", "COUNT=3").replaceAll("(?s)BEGIN:VEVENT\r\nUID:" + name + "-broken.*?END:VEVENT\r\n", "");
        FeedSite.walked().show(path, shorter.getBytes(StandardCharsets.UTF_8));
        visitor.click("#read-now");
        assertEquals(3, page.locator("#missing input").count(), page.locator("main").innerText());
        assertTrue(page.locator("#missing").innerText().contains("Rikki"), "a group that vanished whole");
        String here = page.url();
        visitor.open("activities/calendar?from=2027-03-29");
        assertFalse(page.locator(".k-row:has-text('Lukupiiri " + name + "')").first().innerText().contains(say(language, "row.cancelled")), "it waits for a person");
        page.navigate(here);

        visitor.click("#call-off");
        assertTrue(page.locator("#why-e").isVisible() && page.locator("#missing-e").isVisible(), "a reason, and which ones");
        visitor.check();
        page.locator("#missing input").first().check();
        page.locator("#missing input").nth(1).check();
        page.locator("#why").fill("Sali on suljettu");
        visitor.click("#call-off");
        assertEquals(1, page.locator("#missing input").count(), "what was not ticked waits still");
        visitor.open("activities/calendar?from=2027-03-29");
        String off = page.locator(".k-row:has-text('Lukupiiri " + name + "')").first().innerText();
        assertTrue(off.contains(say(language, "row.cancelled")), off);
        visitor.open("activities/calendar?from=2027-03-09");
        assertTrue(page.locator(".k-row:has-text('Rikki')").first().innerText().contains(say(language, "row.cancelled")), "the whole group");
        page.navigate(here);
    }

    private static void whatCannotBeReadIsSaid(Visitor visitor, String path) {
        Language language = visitor.language();
        Page page = visitor.page();
        FeedSite.walked().show(path, "<!doctype html><title>Huolto</title>".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 3; i++) {
            visitor.click("#read-now");
        }
        assertTrue(page.locator("main").innerText().contains(say(language, "staff.feed.state.failing", 3)));
        assertTrue(page.locator("main").innerText().contains(say(language, "staff.import.no-feed.HTML_PAGE")));
        visitor.click("main a[href*='staff/feed-report']");
        assertEquals(5, page.locator(".s-table tbody tr").count());
        assertEquals(3, page.locator(".s-table tbody tr:has(.k-tag:text-is('" + say(language, "staff.feed.failed") + "'))").count());
        visitor.check();
        visitor.open("activities/staff/today");
        visitor.click("main .k-note-warn a[href*='staff/feeds']");
        assertTrue(page.locator(".s-table").innerText().contains(say(language, "staff.feed.state.failing", 3)));
        visitor.check();
        visitor.click(".s-table tr:has-text('" + path + "') a");
    }

    private static void pauseAndRemove(Visitor visitor, String feed) {
        Language language = visitor.language();
        Page page = visitor.page();
        page.locator("#rhythm").selectOption("WEEKLY");
        visitor.click("#save");
        assertEquals("WEEKLY", page.locator("#rhythm").inputValue());
        visitor.click("#pause");
        assertTrue(page.locator("main").innerText().contains(say(language, "staff.feed.state.paused")));
        visitor.click("#go-on");
        visitor.click("a[href*='ask=remove']");
        visitor.check();
        visitor.click("#remove");
        assertTrue(page.locator("main").innerText().contains(say(language, "staff.feed.done.removed")));
        page.navigate(feed);
        assertEquals(0, page.locator("#read-now").count(), "there is no such feed any more");
    }
}

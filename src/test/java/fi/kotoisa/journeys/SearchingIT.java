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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A resident types what they look for in their own words, narrows it down and takes a filter back, looks at a week; a group hangs on a wall and stands on the town's own site. */
class SearchingIT extends Journey {

    private static final String CAFE = "a[href*='0da00000-0000-4000-8000-000000000001']";
    private static final String EXERCISE = "a[href*='0da00000-0000-4000-8000-000000000002']";
    private static final String STORIES = "a[href*='0da00000-0000-4000-8000-000000000003']";

    @Test
    @Tag("postgresql")
    void wordsOfAnyLanguageAndScriptFindTheGroup() {
        try (Visitor visitor = Visitor.onAPhone(home(), Language.AR)) {
            Page page = visitor.open("activities/calendar").page();
            page.locator("#q").fill("مقهي اللغه");
            follow(page.locator(".k-find-words button"));
            assertEquals("مقهي اللغه", page.locator("#q").inputValue(), "what was typed stays");
            assertTrue(page.locator("main " + CAFE).count() > 0);
            assertEquals(0, page.locator("main " + STORIES).count());
            search(visitor, "языковое кафе", CAFE, STORIES);
            search(visitor, "saacadda sheekada", STORIES, CAFE);
            search(visitor, "kuokkala", EXERCISE, CAFE);
            search(visitor, "Куоккала", EXERCISE, CAFE);
            search(visitor, "كوكالا", EXERCISE, CAFE);
            search(visitor, "ca phe", CAFE, STORIES);
            search(visitor, "语言咖啡", CAFE, STORIES);
            search(visitor, "жінок", EXERCISE, STORIES);
        }
    }

    private static void search(Visitor visitor, String words, String found, String notFound) {
        Page page = visitor.open("activities/calendar?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)).page();
        assertTrue(page.locator("main " + found).count() > 0, words);
        assertEquals(0, page.locator("main " + notFound).count(), words);
    }

    @ParameterizedTest
    @CsvSource({"time=morning, 3, 2", "time=evening, 1, 3", "level=none, 2, 1", "who=families, 3, 1", "who=women, 2, 1", "care=1, 1, 3", "area=Kuokkala, 2, 1", "spoken=so, 3, 2", "day=2, 1, 3"})
    void eachFilterShutsOutTheOthersAndIsTakenBack(String filter, int shown, int hidden) {
        try (Visitor visitor = Visitor.onAPhone(home(), Language.EN)) {
            Page page = visitor.open("activities/calendar?" + filter).page();
            assertTrue(group(page, shown).count() > 0, filter);
            assertEquals(0, group(page, hidden).count(), filter);
            follow(page.locator(".k-quick a[aria-current]").first());
            assertTrue(group(page, hidden).count() > 0, "without " + filter);
        }
    }

    private static Locator group(Page page, int number) {
        return page.locator("main a[href*='0da00000-0000-4000-8000-00000000000" + number + "']");
    }

    @Test
    @Tag("postgresql")
    void whatAPlannerSaysOfAPlaceIsReadByThoseWhoComeThere() {
        try (Visitor planner = Visitor.atADesk(home(), Language.FI).signIn(Groups.PLANNER); Visitor visitor = Visitor.onAPhone(home(), Language.EN)) {
            Page page = planner.open("activities/staff/places?q=Kuokkala").page();
            follow(page.locator(".s-table th a").first());
            page.locator("#postal-code").fill("4052");
            page.locator("#way-en").fill("Bus 5, door B, third floor.");
            follow(page.locator("main .s-foot button"));
            page.locator("#postal-code[aria-invalid=true]").waitFor();
            assertEquals("Bus 5, door B, third floor.", page.locator("#way-en").inputValue(), "what was typed stays");
            page.locator("#postal-code").fill("40520");
            page.locator("label[for=entry-STEPS]").click();
            follow(page.locator("main .s-foot button"));
            page.waitForURL("**/places?done=saved");
            assertTrue(visitor.open("activities/activity?id=0da00000-0000-4000-8000-000000000002").source().contains("Bus 5, door B, third floor."));
            assertEquals(0, visitor.open("activities/calendar?step=1").page().locator("main " + EXERCISE).count(), "there are stairs");
        }
    }

    @Test
    void anEmptyPageSaysWhichFilterShutsEverythingOut() {
        try (Visitor visitor = Visitor.onAPhone(home(), Language.FI)) {
            Page page = visitor.open("activities/calendar?area=Kuokkala&who=families").page();
            assertEquals(2, page.locator(".k-empty li a").count());
            follow(page.locator(".k-empty li a").first());
            assertTrue(page.locator("main " + STORIES).count() > 0, "in every part of town there are some");
        }
    }

    @Test
    void aWeekIsSevenColumnsOnADeskAndAListOnAPhone() {
        try (Visitor desk = Visitor.atADesk(home(), Language.AR); Visitor phone = Visitor.onAPhone(home(), Language.AR)) {
            Page page = desk.open("activities/calendar").page();
            desk.click(".k-views a >> nth=1");
            desk.click(".k-pages a[rel=next]");
            assertEquals(7, page.locator(".k-week > li").count());
            assertTrue(page.locator(".k-week > li").first().boundingBox().x > page.locator(".k-week > li").last().boundingBox().x, "Monday stands at the right");
            assertTrue(page.locator(".k-week " + CAFE).count() > 0);
            desk.screenshots("activities-calendar-week").check();
            Page narrow = phone.open(page.url().replaceFirst(".*/ar/", "")).page();
            assertTrue(narrow.locator(".k-week > li").first().boundingBox().y < narrow.locator(".k-week > li").last().boundingBox().y);
            follow(narrow.locator(".k-pages a[rel=prev]"));
            assertTrue(narrow.url().contains("view=week"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"FI", "AR"})
    void aPosterHasOnePartForEachLanguageAndTheCodeOfItsPage(Language language) {
        try (Visitor visitor = Visitor.atADesk(home(), language)) {
            Page page = visitor.open("activities/activity?id=0da00000-0000-4000-8000-000000000001").page();
            visitor.click("a[href*='activities/poster']");
            page.locator("#also").selectOption("uk");
            page.locator("#third").selectOption("so");
            visitor.click("main form button[type=submit]");
            assertEquals(3, page.locator(".k-poster-part").count());
            assertEquals("uk", page.locator(".k-poster-part").nth(1).getAttribute("lang"));
            assertEquals(3, page.locator(".k-poster-code path").count());
            visitor.screenshots("activities-poster").check();
        }
    }

    @Test
    void theFrameIsForTheNamedSitesAndItsLinksLeaveIt() {
        Wire.Answer frame = Wire.get(home(), "/en/activities/embed?spoken=so&dates=3");
        assertTrue(frame.header("Content-Security-Policy").orElse("").endsWith("frame-ancestors https://www.town.example"), frame::toString);
        assertTrue(Wire.get(home(), "/en/activities/calendar").header("Content-Security-Policy").orElse("").endsWith("frame-ancestors 'none'"));
        assertTrue(frame.header("Set-Cookie").isEmpty());
        try (Visitor visitor = Visitor.atADesk(home(), Language.EN)) {
            Page page = visitor.open("activities/embed?spoken=so&dates=3").page();
            assertEquals(3, page.locator(".k-embed li").count());
            assertEquals(page.locator("main a").count(), page.locator("main a[target=_top]").count());
            assertEquals(0, page.locator("nav, footer, .k-exit").count());
            visitor.check();
        }
    }

    @Test
    void aLinkSaysWhatWhenAndWhere() {
        try (Visitor visitor = Visitor.atADesk(home(), Language.FI)) {
            Page page = visitor.open("activities/activity?id=0da00000-0000-4000-8000-000000000001").page();
            String said = page.locator("meta[property='og:description']").getAttribute("content");
            assertTrue(said.contains("17.00") && said.contains("Silta"), said);
            assertEquals("fi_FI", page.locator("meta[property='og:locale']").getAttribute("content"));
            assertFalse(page.locator("meta[property='og:title']").getAttribute("content").isBlank());
            assertEquals(0, page.locator("meta[property='og:image']").count(), "no picture would be true");
        }
    }

    @Test
    void aMadeUpSearchIsShownButHasNoPageOfItsOwn() {
        Wire.Answer usual = Wire.get(home(), "/fi/activities/calendar?nonsense=1&day=99&who=nobody&time=noon");
        assertEquals(200, usual.status());
        assertEquals(Wire.get(home(), "/fi/activities/calendar").header("ETag"), usual.header("ETag"), "the same page under one name");
        assertTrue(Wire.get(home(), "/fi/activities/calendar?area=Nowhere-at-all").header("ETag").isEmpty());
        assertTrue(Wire.get(home(), "/fi/activities/calendar?q=kahvila").header("ETag").isEmpty());
    }
}

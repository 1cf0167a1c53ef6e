package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organiser plans a weekly group of ten dates over Christmas and sees every date, holidays and clashes among them, before anything is saved. */
class PlanningIT extends Journey {

    private static final String HALL = "Testitalo Kolme, Testikatu 3, 40100 Jyväskylä";
    private static final String FEED = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Hall//EN
            BEGIN:VEVENT
            UID:hall-1@example.org
            DTSTAMP:20261101T080000Z
            DTSTART;TZID=Europe/Helsinki:20270112T170000
            DTEND;TZID=Europe/Helsinki:20270112T190000
            SUMMARY:Kuoron harjoitus
            LOCATION:Testitalo Kolme\\, Testikatu 3\\, 40100 Jyväskylä
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI, "8.30", "9.30");
    }

    @Test
    void inSwedish() {
        walk(Language.SV, "9.45", "10.30");
    }

    @Test
    void inEnglish() {
        walk(Language.EN, "11.00", "12.00");
    }

    @Test
    @Tag("postgresql")
    void importedDatesAndSomebodyElsesDraftsInTheRoomAreShownBeforeAnythingIsSaved() {
        try (Visitor other = Visitor.atADesk(home(), Language.SV).signIn("planner2@kotoisa.example")) {
            Feeds.upload(other, "sali.ics", FEED);
            Feeds.takeOver(other);
            Groups.show(other, plan("Toisen luonnos", "Sali", "19.1.2027", 1));
            Groups.save(other, "draft");
        }
        try (Visitor visitor = Visitor.atADesk(home(), Language.FI).signIn(Groups.PLANNER)) {
            Groups.show(visitor, plan("Oma ryhmä", "Sali", "5.1.2027", 4));
            List<String> rows = visitor.page().locator(".s-table tbody tr").allInnerTexts();
            assertEquals(4, rows.size(), rows::toString);
            assertEquals(4, visitor.page().locator(".s-table tbody tr.s-row-bad").count(), rows::toString);
            assertTrue(rows.get(0).contains("Ohjaajalla on silloin muuta") && rows.get(0).contains("Suomen kielen kielikahvila"), "Leila leads the café on Tuesdays: " + rows.get(0));
            assertTrue(rows.get(1).contains("Kuoron harjoitus") && rows.get(1).contains("17.00–19.00"), rows.get(1));
            assertTrue(rows.get(2).contains("Toisen luonnos") && rows.get(2).contains("luonnos"), rows.get(2));
            visitor.page().locator("tr:has(th:has-text('ti 12.1.')) input[name=out]").check(new Locator.CheckOptions().setForce(true));
            meanwhile(visitor);
        }
    }

    /** Somebody books the room between showing and saving: that is shown before anything is saved, and what was ticked stays. So it is after another hour. */
    private void meanwhile(Visitor visitor) {
        try (Visitor other = Visitor.atADesk(home(), Language.SV).signIn("planner2@kotoisa.example")) {
            Groups.show(other, plan("Ehti ensin", "Sali", "26.1.2027", 1));
            Groups.save(other, "draft");
        }
        Page page = visitor.page();
        follow(page.locator("main .s-foot button[name=draft]").last());
        page.locator(".k-errsum").waitFor();
        visitor.check();
        assertTrue(page.locator("tr:has(th:has-text('ti 26.1.'))").innerText().contains("Ehti ensin"));
        assertEquals(1, page.locator("tr:has-text('Muuttunut')").count());
        assertTrue(page.locator("tr:has(th:has-text('ti 12.1.')) input[name=out]").isChecked());
        page.locator("details.s-rule > summary").click();
        page.locator("#to").fill("18.45");
        follow(page.locator("main .s-foot button[name=draft]").last());
        page.locator("tr:has(th:has-text('ti 5.1.')):has-text('17.30–18.45')").waitFor();
        assertTrue(page.locator("tr:has(th:has-text('ti 12.1.')) input[name=out]").isChecked(), "a decision is for the day");
        Groups.save(visitor, "draft");
        assertEquals(3, page.locator(".s-table td:nth-of-type(1):has-text('17.30–18.45'):not(:has(s))").count());
        follow(page.locator("main a[href*='staff/closing']"));
        visitor.check();
        follow(page.locator("#discard"));
        page.waitForURL(address -> address.contains("done=discarded"));
        visitor.open("activities/staff/groups?q=Oma+ryhm%C3%A4");
        assertEquals(0, page.locator(".s-table tbody tr").count(), "the draft is gone");
    }

    private static Groups.Plan plan(String title, String room, String first, int dates) {
        return new Groups.Plan(title, HALL, room, first, "17.30", "18.30", dates, 8, 0);
    }

    private void walk(Language language, String from, String to) {
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn(Groups.PLANNER)) {
            Groups.show(visitor, new Groups.Plan("Keskusteluryhmä " + language.code(), "Pääkirjasto", "Lukusali", "3.12.2026", from, to, 10, 12, 2));
            Page page = visitor.page();
            assertEquals(11, page.locator(".s-table tbody tr").count(), "ten dates and Christmas Eve, which is left out");
            Groups.save(visitor, "publish");
            visitor.open("activities/calendar?from=2026-12-03");
            assertTrue(page.locator("main").innerText().contains("Keskusteluryhmä " + language.code()));
        }
    }
}

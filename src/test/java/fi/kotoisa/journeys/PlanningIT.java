package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organiser plans a weekly group of ten dates over Christmas and sees every date, holidays and clashes among them, before anything is saved. */
class PlanningIT extends Journey {

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

    private void walk(Language language, String from, String to) {
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn("planner@kotoisa.example")) {
            Page page = visitor.open("activities/staff/plan").page();
            page.locator("#title-fi").fill("Keskusteluryhmä " + language.code());
            page.locator("#summary-fi").fill("Puhumme yhdessä.");
            page.locator("#venue_input").fill("Pääkirjasto");
            page.locator("#room").fill("Lukusali");
            page.locator("#first_input").fill("3.12.2026");
            page.locator("#from").fill(from);
            page.locator("#to").fill(to);
            page.locator("label[for=sign-up-WHOLE]").click();
            page.locator("#capacity").fill("12");
            page.locator("#care").fill("2");
            page.locator("#hosts").fill("1");
            page.locator("main .s-foot button[name=show]").last().click();
            page.locator(".s-tally").waitFor();
            assertEquals(11, page.locator(".s-table tbody tr").count(), "ten dates and Christmas Eve, which is left out");
            page.locator("main .s-foot button[name=publish]").last().click();
            page.waitForURL(address -> address.contains("staff/activity"));
            visitor.open("activities/calendar?from=2026-12-03");
            assertTrue(page.locator("main").innerText().contains("Keskusteluryhmä " + language.code()));
        }
    }
}

package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A series in the life of an organiser: planned into a term around the schools' holidays, changed as a whole, gone on with, and planned again for the next term. */
class SeriesIT extends Journey {

    private static final String ROWS = ".s-table tbody tr";

    @Test
    @Tag("postgresql")
    void aMonthlySeriesInATermInFinnish() {
        try (Visitor visitor = Visitor.atADesk(home(), Language.FI).signIn(Groups.PLANNER)) {
            addPeriod(visitor, "TERM", "Koelukukausi syksyllä", "14.8.2028", "20.12.2028");
            addPeriod(visitor, "BREAK", "Koeloma", "1.5.2028", "7.5.2028");
            monthly(visitor, "Kuukausiryhmä", "8.1.2028");
            assertEquals(List.of("ti 1.2.", "ti 7.3."), days(visitor));
            String group = substitute(visitor, "ti 7.3.");
            leaveOutAndTakeIn(visitor, group);
            again(visitor, group);
            shiftAndCallOff(visitor, group);
        }
    }

    /** From April on the group meets on Mondays, in the week of May Day not at all; then the leader falls ill for long. */
    private static void shiftAndCallOff(Visitor visitor, String id) {
        Page page = visitor.open("activities/staff/series?id=" + id).page();
        page.locator("#to-TUESDAY").selectOption("MONDAY");
        page.locator("#since_input").fill("1.4.2028");
        show(page);
        visitor.check();
        assertEquals(List.of("ma 3.4.", "ma 1.5."), days(visitor));
        assertTrue(page.locator(ROWS + ":has(th:has-text('ma 1.5.'))").innerText().contains("Vappu"));
        follow(page.locator("#save"));
        page.waitForURL(address -> address.contains("done=changed"));
        assertEquals(1, page.locator(ROWS + ":has(th:has-text('ma 3.4.')):has-text('14.00–15.30')").count());
        assertTrue(page.locator(ROWS + ":has(th:has-text('ti 2.5.'))").innerText().contains("Peruttu"));
        follow(page.locator("main a[href*='staff/closing']"));
        visitor.check();
        follow(page.locator("#call-off"));
        page.locator(".k-errsum").waitFor();
        page.locator("#why").fill("Ohjaaja on pitkään poissa");
        follow(page.locator("#call-off"));
        page.waitForURL(address -> address.contains("done=all-cancelled"));
        assertEquals(0, page.locator(ROWS + " a[href*='staff/date']").count(), "nothing is left to be changed");
    }

    private static void addPeriod(Visitor visitor, String kind, String name, String first, String last) {
        Page page = visitor.open("activities/staff/terms").page();
        page.locator("#kind-" + kind).check(new Locator.CheckOptions().setForce(true));
        page.locator("#name-fi").fill(name);
        page.locator("#begins_input").fill(first);
        page.locator("#ends-on_input").fill(last);
        follow(page.locator("#save"));
        page.waitForURL(address -> address.contains("done=saved"));
        assertTrue(page.locator("main table").innerText().contains(name));
    }

    private static void monthly(Visitor visitor, String title, String first) {
        Page page = visitor.open("activities/staff/plan").page();
        page.locator("#title-fi").fill(title);
        page.locator("#venue_input").fill("Pääkirjasto");
        page.locator("#room").fill("Lukusali");
        page.locator("#first_input").fill(first);
        page.locator("#from").fill("13");
        page.locator("#to").fill("14.30");
        page.locator("#every").selectOption("FIRST_OF_MONTH");
        page.locator("#weekdays-TUESDAY").check(new Locator.CheckOptions().setForce(true));
        page.locator("#ends").selectOption("day");
        page.locator("#until_input").fill("7.3.2028");
        page.locator("#leader").selectOption(new SelectOption().setLabel("Leila Esimerkki"));
        show(page);
    }

    private static void show(Page page) {
        follow(page.locator("main .s-foot button[name=show]").last());
        page.locator(".s-tally").waitFor();
    }

    private static List<String> days(Visitor visitor) {
        return visitor.page().locator(ROWS + " th b").allInnerTexts();
    }

    /** Publishes, and lets another leader take one date; answers the id of the group. */
    private static String substitute(Visitor visitor, String day) {
        Page page = visitor.page();
        Groups.save(visitor, "publish");
        String id = page.url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
        follow(page.locator(ROWS + ":has(th:has-text('" + day + "')) a[href*='staff/date']"));
        page.locator("#leader").selectOption(new SelectOption().setLabel("Pirkko Esimerkki"));
        follow(page.locator("#save"));
        page.waitForURL(address -> address.contains("done=moved"));
        assertTrue(page.locator(ROWS + ":has(th:has-text('" + day + "'))").innerText().replaceAll("\\s+", " ").contains("Pirkko Esimerkki (Sijainen)"));
        visitor.open("activities/activity?id=" + id);
        assertEquals(1, page.locator(".k-tl li:has-text('Ohjaaja: Pirkko')").count(), "the public page names the substitute at her date only");
        visitor.check();
        return id;
    }

    /** The whole series moves, except the date that a hand changed; then it goes on until summer, and the date that the break took is held all the same. */
    private static void leaveOutAndTakeIn(Visitor visitor, String id) {
        Page page = visitor.open("activities/staff/series?id=" + id).page();
        page.locator("#from").fill("14");
        page.locator("#to").fill("15.30");
        show(page);
        visitor.check();
        assertEquals(1, page.locator(ROWS + ":has-text('Muuttuu')").count());
        assertEquals(1, page.locator(ROWS + ":has-text('Muutettu käsin')").count());
        follow(page.locator("#save"));
        page.waitForURL(address -> address.contains("done=changed"));
        assertEquals(1, page.locator(ROWS + ":has-text('14.00–15.30')").count());
        assertEquals(1, page.locator(ROWS + ":has-text('13.00–14.30')").count());
        visitor.open("activities/staff/prolong?id=" + id);
        page.locator("#ends").selectOption("day");
        page.locator("#until_input").fill("1.6.2028");
        show(page);
        visitor.check();
        assertTrue(page.locator(ROWS + ":has(th:has-text('ti 2.5.'))").innerText().contains("Koeloma"), "the break is called by its name");
        follow(page.locator("#save"));
        page.waitForURL(address -> address.contains("done=prolonged"));
        follow(page.locator(ROWS + ":has(th:has-text('ti 2.5.')) a[href*='staff/date']"));
        visitor.check();
        follow(page.locator("#save"));
        page.waitForURL(address -> address.contains("done=held"));
        assertTrue(page.locator(ROWS + ":has(th:has-text('ti 2.5.'))").innerText().contains("14.00–15.30"));
    }

    private static void again(Visitor visitor, String id) {
        Page page = visitor.open("activities/staff/activity?id=" + id).page();
        follow(page.locator("a[href*='plan?again=']"));
        visitor.check();
        assertEquals("Kuukausiryhmä", page.locator("#title-fi").inputValue());
        assertEquals("5.9.2028", page.locator("#first_input").inputValue(), "the first of all first Tuesdays in the autumn term");
        assertTrue(page.locator("#ends option:checked").innerText().contains("Koelukukausi syksyllä"));
        show(page);
        assertEquals(List.of("ti 5.9.", "ti 3.10.", "ti 7.11.", "ti 5.12."), days(visitor));
        visitor.open("activities/staff/groups?q=Kuukausiryhm%C3%A4");
        assertEquals(1, page.locator(".s-table tbody tr").count(), "nothing is saved before it is asked for");
    }

    @Test
    void whatAPlannerCorrectsIsThereAndTheSecondOfTwoIsToldInSwedish() {
        String group = Groups.publish(home(), new Groups.Plan("Kirjotusvirhe", "Pääkirjasto", "Lukusali", "11.1.2028", "8.00", "8.30", 2, 5, 0)).replaceFirst(".*id=", "");
        try (Visitor one = Visitor.atADesk(home(), Language.SV).signIn(Groups.PLANNER); Visitor two = Visitor.atADesk(home(), Language.SV).signIn(Groups.PLANNER)) {
            one.open("activities/staff/group?id=" + group);
            two.open("activities/staff/group?id=" + group);
            one.page().locator("#title-fi").fill("Kirjoitusvirhe");
            follow(one.page().locator("#save"));
            one.page().waitForURL(address -> address.contains("done=corrected"));
            assertTrue(one.page().locator("h1").innerText().contains("Kirjoitusvirhe"));
            two.page().locator("#summary-fi").fill("Toinen kirjoitti tämän.");
            follow(two.page().locator("#save"));
            two.page().locator(".k-errsum").waitFor();
            two.check();
            assertEquals("Toinen kirjoitti tämän.", two.page().locator("#summary-fi").inputValue(), "nothing that was typed is lost");
            assertTrue(two.page().locator("main").innerText().contains("Kirjoitusvirhe"), "what the group says now stands beside it");
            follow(two.page().locator("#save"));
            two.page().waitForURL(address -> address.contains("done=corrected"));
        }
        try (Visitor visitor = Visitor.atADesk(home(), Language.SV)) {
            visitor.open("activities/activity?id=" + group);
            assertFalse(visitor.page().locator("main").innerText().contains("Kirjoitusvirhe"), "the second saved with her own title after she was told");
        }
    }
}

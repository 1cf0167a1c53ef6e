package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.identity.DemoPeople;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A municipality joins a region: those who work for the region work for it too, until it leaves. */
class RegionIT extends Journey {

    private static final String TOP = "admin@kotoisa.example";
    private static final String REGIONAL = "seutu@kotoisa.example";
    private static final String REGION = "identity/staff/region?id=" + DemoPeople.SEUTU;
    private static final String OF_KOIVURANTA = ".s-table tbody tr:has-text('Björkstrands kommun')";

    @Test
    @Tag("postgresql")
    void thePlannerOfARegionWorksForAMunicipalityWhileItBelongs() {
        try (Visitor top = Visitor.atADesk(home(), Language.FI).signIn(TOP); Visitor regional = Visitor.atADesk(home(), Language.FI).signIn(REGIONAL)) {
            String town = organisation(top, "MUNICIPALITY", "Kokeilukunta");
            String club = organisation(top, "ASSOCIATION", "Kokeilukerho");
            assertEquals(0, regional.open("activities/staff/plan").page().locator("#organiser option[value='" + town + "']").count());
            join(top, town, club);
            assertTrue(top.open("identity/staff/organisation?id=" + town).check().page().locator("#region ~ ul").innerText().contains("Lähdemetsän seutu"));
            assertTrue(top.open("identity/staff/account?id=" + DemoPeople.REGION_PLANNER).page().locator(".s-counts").innerText().contains("Kokeilukunta"), "the account says where the role counts");

            Groups.show(regional, new Groups.Plan("Seudun kahvila", "Pääkirjasto", "Pikkutila", "14.3.2028", "7.00", "7.30", 2, 5, 0), town);
            Groups.save(regional, "publish");
            String group = regional.page().url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
            assertTrue(regional.page().locator("main").innerText().contains("Kokeilukunta"));
            regional.open("activities/staff/group?id=" + group).page().locator("#title-fi").fill("Koko seudun kahvila");
            regional.click("#save");
            assertTrue(regional.page().locator("h1").innerText().contains("Koko seudun kahvila"));
            regional.open("activities/staff/plan").page().locator("#organiser").selectOption(town);
            leave(top);
            hasLeft(top, regional, group);
        }
    }

    private static String organisation(Visitor top, String kind, String name) {
        Page page = top.open("identity/staff/organisations").page();
        page.locator("#kind").selectOption(kind);
        page.locator("#name-fi").fill(name);
        top.click("#add-organisation");
        return page.url().replaceFirst(".*id=([0-9a-f-]+).*", "$1");
    }

    private static void join(Visitor top, String town, String club) {
        Page page = top.open("identity/staff/organisation?id=" + DemoPeople.SEUTU).page();
        top.click("a[href*='staff/region?']");
        assertEquals(0, page.locator("#municipality option[value='" + club + "']").count(), "only municipalities are offered");
        page.locator("#to").fill("2031-12-31");
        top.click("#add-member");
        assertTrue(page.locator(".k-errsum a[href='#municipality']").isVisible());
        assertEquals("2031-12-31", page.locator("#to").inputValue(), "nothing typed is lost");
        page.locator("#municipality").selectOption(town);
        page.locator("#from").fill(LocalDate.of(2020, 1, 1).toString());
        top.click("#add-member");
        assertTrue(page.locator(".k-errsum a[href='#from']").isVisible(), "what was, was");
        assertEquals(town, page.locator("#municipality").inputValue());
        String today = top.open(REGION).page().locator("#from").inputValue();
        page.locator("#municipality").selectOption(town);
        page.locator("#from").fill(today);
        top.click("#add-member");
        assertTrue(page.locator(".k-note-ok").isVisible());
        top.check();
        page.locator("#municipality").selectOption(town);
        top.click("#add-member");
        assertTrue(page.locator(".k-errsum a[href='#municipality']").isVisible(), "it belongs already");
    }

    private static void leave(Visitor top) {
        Page page = top.open(REGION).page();
        page.locator("tr:has-text('Kokeilukunta') summary").click();
        Visitor.follow(page.locator("tr:has-text('Kokeilukunta') button[id^=now-]"));
        assertTrue(page.locator(".k-note-ok").isVisible());
        assertTrue(page.locator("tr.s-off").innerText().contains("Kokeilukunta"), "what is over stays to be read");
    }

    /** At once, for somebody who is signed in and has a form open. */
    private static void hasLeft(Visitor top, Visitor regional, String group) {
        Visitor.follow(regional.page().locator("main .s-foot button[name=show]").last());
        assertTrue(regional.page().locator(".k-errsum a[href='#organiser']").isVisible(), "it is not planned for another organisation");
        for (String gone : new String[] {"activity", "group", "prolong"}) {
            assertEquals(403, regional.open("activities/staff/" + gone + "?id=" + group).status(), gone);
        }
        assertFalse(regional.open("activities/staff/groups").page().locator("main").innerText().contains("Koko seudun kahvila"));
        assertTrue(top.open("identity/staff/audit?action=KeepingRegions").page().locator("main").innerText().contains("Kunnan jäsenyys alueessa päätetty"));
    }

    @Test
    void theListIsReadAndAMistakeToldOnAnOldPhoneInSwedish() {
        try (Visitor top = Visitor.onAPhone(home(), Language.SV).signIn(TOP)) {
            Page page = top.open("identity/staff/organisations?kind=REGION&q=Lähdemetsänejden").page();
            top.click(".s-table th a");
            assertTrue(page.locator("#region ~ ul").innerText().contains("Björkstrands kommun"));
            top.click("a[href*='staff/region?']");
            assertTrue(page.locator(OF_KOIVURANTA).innerText().contains("gäller"));
            page.locator("#municipality").selectOption(DemoPeople.KOIVURANTA.toString());
            top.click("#add-member");
            assertTrue(page.locator(".k-errsum").innerText().contains("Kommunen hör redan till området"));
            assertEquals(DemoPeople.KOIVURANTA.toString(), page.locator("#municipality").inputValue());
            page.locator(OF_KOIVURANTA + " summary").click();
            page.locator(OF_KOIVURANTA + " input[type=date]").fill("2020-01-01");
            Visitor.follow(page.locator(OF_KOIVURANTA + " button[id^=end-]"));
            assertTrue(page.locator(OF_KOIVURANTA + " .k-field-bad").isVisible(), "beside its field");
            assertEquals("2020-01-01", page.locator(OF_KOIVURANTA + " input[type=date]").inputValue());
        }
    }

    @Test
    void whoWorksForTheRegionDoesNotDecideWhoBelongsToIt() {
        try (Visitor regional = Visitor.onAPhone(home(), Language.EN).signIn(REGIONAL); Visitor ofTown = Visitor.atADesk(home(), Language.EN).signIn("kaupunki@kotoisa.example")) {
            assertEquals(403, regional.open(REGION).status());
            assertTrue(regional.open("activities/staff/plan").page().locator("#organiser").innerText().contains("Town of Lähdemetsä"));
            assertEquals(0, ofTown.open("activities/staff/plan").page().locator("#organiser").count(), "the town has nothing of the region's");
        }
    }
}

package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A town's administrator sees what needs doing, how the server is, how messages read, and which languages are offered; one of a single organisation sees her own. */
class AdministrationIT extends Journey {

    private static final String TOP = "admin@kotoisa.example";
    private static final String SILTA = "silta@kotoisa.example";
    private static final String OWN = "identity/staff/closing-lines?organisation=0d000000-0000-4000-8000-000000000001";
    /** Other journeys look for places in Kuokkala. */
    private static final String OF_ANOTHER_PART = ".s-table tbody tr:not(:has-text('Kuokkala')) th a";
    private static final String OTHERS = "identity/staff/closing-lines?organisation=0d000000-0000-4000-8000-000000000002";

    @Test
    @Tag("postgresql")
    void theFirstPageSaysWhatNeedsDoingAndLeadsThere() {
        try (Visitor boss = Visitor.atADesk(home(), Language.FI).signIn(TOP)) {
            Page page = boss.page();
            assertTrue(page.url().endsWith("/fi/identity/staff/administration"), page.url());
            assertTrue(page.locator("main .s-todo").first().innerText().contains("turvakielto"), "a mark that is near its end, and whose is not told");
            assertTrue(page.locator(".a-steps").innerText().contains("Ota sähköposti käyttöön"));
            assertFalse(page.locator(".a-steps").innerText().contains("Lisää organisaatiosi"), "what is there is done");
            boss.click(".a-steps a[href*='sign-in-policy']");
            assertTrue(page.url().contains("staff/sign-in-policy"));
        }
    }

    @Test
    @Tag("postgresql")
    void theStateOfTheSystemIsAPageAndATextForThoseWhoRunIt() {
        try (Visitor boss = Visitor.onAPhone(home(), Language.SV).signIn(TOP)) {
            Page page = boss.open("platform/staff/status").page();
            String shown = page.locator("main").innerText();
            assertTrue(shown.contains("Europe/Helsinki") && shown.contains("Utskick av meddelanden") && shown.contains("Struktur: Människor"), shown);
            assertFalse(shown.contains("staff."), "every line has words");
            APIResponse text = page.request().get(page.url() + ".txt");
            assertEquals(200, text.status());
            assertTrue(text.headers().get("content-type").startsWith("text/plain"));
            assertTrue(text.text().contains("Databas\n  Programvara: "), text.text());
        }
        try (Visitor other = Visitor.atADesk(home(), Language.EN).signIn(SILTA)) {
            assertEquals(403, other.open("platform/staff/status").status());
            assertEquals(403, other.page().request().get(other.page().url() + ".txt").status());
            assertEquals(403, other.open("identity/staff/languages").status());
            assertEquals(0, other.open("identity/staff/administration").page().locator(".a-doors a[href*='status'], .a-doors a[href*='languages'], .a-doors a[href*='audit']").count());
        }
    }

    @Test
    void everyMessageIsReadInAnyLanguageBeforeAnybodyGetsIt() {
        try (Visitor boss = Visitor.onAPhone(home(), Language.EN).signIn(SILTA)) {
            Page page = boss.open("identity/staff/messages").page();
            Visitor.follow(page.locator(".a-kinds a").filter(new Locator.FilterOptions().setHasText("You have a place")));
            Visitor.follow(page.locator(".a-tongues a[lang=ar]"));
            assertEquals("rtl", page.locator(".a-sms").getAttribute("dir"));
            assertTrue(page.locator(".a-sms").innerText().contains("482913"));
            assertTrue(page.locator(".a-mail").innerText().contains("Sama viesti suomeksi"), "the Finnish beneath, as it goes");
            Visitor.follow(page.locator(".a-kinds a").filter(new Locator.FilterOptions().setHasText("You were chosen to lead a group")));
            assertEquals(3, page.locator(".a-tongues a").count(), "staff read three languages");
        }
    }

    @Test
    @Tag("postgresql")
    void anOrganisationWritesItsClosingLinesTriesThemOutAndTakesThemAway() {
        try (Visitor boss = Visitor.onAPhone(home(), Language.FI).signIn(SILTA); Visitor second = Visitor.atADesk(home(), Language.SV).signIn(SILTA)) {
            assertEquals(403, boss.open(OTHERS).status());
            Page page = boss.open(OWN).page();
            second.open(OWN);
            page.locator("#words-en").fill("Call 09 123");
            boss.click("#save");
            assertTrue(page.locator(".k-errsum a[href='#words-fi']").isVisible());
            assertEquals("Call 09 123", page.locator("#words-en").inputValue(), "nothing typed is lost");
            page.locator("#words-fi").fill("Soita {meille}\n09 123 4567");
            page.locator("#in-sms").check();
            boss.click("#try");
            assertTrue(page.locator(".a-tries .a-sms").first().innerText().endsWith("Soita {meille}\n09 123 4567"), page.locator(".a-tries").innerText());
            boss.click("#save");
            assertTrue(page.locator(".k-note-ok").isVisible());

            second.page().locator("#words-fi").fill("Toinen");
            second.click("#save");
            assertTrue(second.page().locator(".k-errsum").isVisible() && second.page().locator(".k-note-warn").innerText().contains("Soita {meille}"), "the second one sees what the first one wrote");
            assertEquals("Toinen", second.page().locator("#words-fi").inputValue());

            boss.open("identity/staff/messages?message=activities.signup-placed&in=uk&organisation=0d000000-0000-4000-8000-000000000001");
            assertTrue(page.locator(".a-sms").innerText().endsWith("09 123 4567"), "in Finnish where the language is missing");
            boss.open(OWN);
            boss.click("#default");
            assertEquals("", page.locator("#words-fi").inputValue());
        }
    }

    @Test
    @Tag("postgresql")
    void aPartOfTownIsNamedChosenAndEnded() {
        try (Visitor boss = Visitor.atADesk(home(), Language.FI).signIn(TOP); Visitor planner = Visitor.onAPhone(home(), Language.SV).signIn("planner@kotoisa.example");
                Visitor resident = Visitor.onAPhone(home(), Language.SV)) {
            Page page = boss.open("identity/staff/lists").page();
            page.locator("#name-fi-0").fill("Kivikko");
            boss.click("#add-to-0");
            assertTrue(page.locator(".k-errsum a[href='#name-sv-0']").isVisible() && page.locator("#name-fi-0").inputValue().equals("Kivikko"), "three languages, and nothing typed is lost");
            page.locator("#name-sv-0").fill("Stensböle");
            page.locator("#name-en-0").fill("Stone Hill");
            boss.click("#add-to-0");

            planner.open("activities/staff/places");
            planner.click(OF_ANOTHER_PART + " >> nth=0");
            planner.page().locator("#area").selectOption("Kivikko");
            planner.click("#save");
            resident.open("activities/calendar");
            assertTrue(resident.page().locator("#area option[value=Kivikko]").textContent().contains("Stensböle"), "residents read it in their language");

            boss.open("identity/staff/lists");
            Visitor.follow(page.locator(".s-table th a").filter(new Locator.FilterOptions().setHasText("Kivikko")));
            page.locator("#to").fill("2020-01-01");
            boss.click("#save");
            planner.open("activities/staff/places");
            planner.click(OF_ANOTHER_PART + " >> nth=0");
            assertEquals(1, planner.page().locator("#area option[value=Kivikko]").count(), "what stands there stays");
            planner.open("activities/staff/places");
            planner.click(OF_ANOTHER_PART + " >> nth=1");
            assertEquals(0, planner.page().locator("#area option[value=Kivikko]").count(), "and is not chosen anew");
        }
    }

    @Test
    @Tag("postgresql")
    void aLanguageThatIsTakenAwayLeavesTheMenuAndItsAddressLeadsOn() {
        try (Visitor boss = Visitor.atADesk(home(), Language.EN).signIn(TOP); Visitor resident = Visitor.onAPhone(home(), Language.FI)) {
            resident.open("activities/calendar");
            assertEquals(1, resident.page().locator(".k-lang-list a[hreflang=vi]").count());
            Page page = boss.open("identity/staff/languages").page();
            assertEquals(0, page.locator("#take-fi, #take-sv").count());
            Locator vietnamese = page.locator(".a-tongue-rows > li").filter(new Locator.FilterOptions().setHas(page.locator("#take-vi")));
            vietnamese.locator("summary").click();
            boss.click("#take-vi");
            assertTrue(page.locator(".k-errsum a[href='#reason-vi']").isVisible(), "a reason is asked for");
            page.locator("#reason-vi").fill("No interpreter this spring");
            boss.click("#take-vi");
            assertTrue(page.locator(".a-tongue-rows").innerText().contains("No interpreter this spring"));

            resident.open("activities/calendar");
            assertEquals(0, resident.page().locator(".k-lang-list a[hreflang=vi]").count(), "also on a page that was kept");
            resident.page().navigate(home().resolve("/vi/activities/calendar?page=0").toString());
            assertTrue(resident.page().url().matches(".*/(fi|en)/activities/calendar\\?page=0"), resident.page().url());

            boss.click("#offer-vi");
            resident.page().navigate(home().resolve("/vi/activities/calendar").toString());
            assertEquals("vi", resident.page().locator("html").getAttribute("lang"));
        }
    }
}

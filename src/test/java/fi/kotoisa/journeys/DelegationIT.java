package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An association looks after its own people: a town makes it an organisation with a team, its administrator invites somebody and gives roles, and nobody reaches beyond. */
class DelegationIT extends Journey {

    private static final String TOP = "admin@kotoisa.example";
    private static final String SILTA = "silta@kotoisa.example";

    @Test
    @Tag("postgresql")
    void anAdministratorOfOneOrganisationManagesThatOneAlone() {
        try (Visitor boss = Visitor.onAPhone(home(), Language.SV).signIn(SILTA)) {
            Page page = boss.open("identity/staff/people").page();
            assertFalse(page.locator("main table").innerText().contains("planner2@"), "people of the library are not hers");
            assertEquals(0, page.locator("#place option[value=all]").count(), "nor are roles for all of Kotoisa");
            assertEquals(0, page.locator("a[href*='staff/audit'], a[href*='staff/outbox']").count());
            assertEquals(403, boss.open("platform/staff/outbox").status());
            assertEquals(403, boss.open("identity/staff/audit").status());
            assertEquals(404, boss.open("identity/staff/account?id=0de00000-0000-4000-8000-000000000003").status());
            assertEquals(404, boss.open("identity/staff/organisation?id=0d000000-0000-4000-8000-000000000002").status());
            assertEquals(404, boss.open("identity/staff/account?id=nonsense").status());

            boss.open("identity/staff/people");
            page.locator("#name").fill("Ulla Esimerkki");
            page.locator("#email").fill("ulla@kotoisa.example");
            page.locator("#roles-LEADER").check();
            page.locator("#speaks").selectOption("sv");
            boss.click("#send");
            assertTrue(page.locator(".k-errsum a[href='#place']").isVisible(), "where is asked, for there is no default");
            assertEquals("ulla@kotoisa.example", page.locator("#email").inputValue(), "and nothing typed is lost");
            page.locator("#place").selectOption("0d100000-0000-4000-8000-000000000001");
            boss.click("#send");
            boss.open("identity/staff/people?q=ulla@kotoisa.example");
            assertTrue(page.locator("main table").innerText().contains("Gruppverksamhet"));
        }
    }

    @Test
    void rolesAreGivenForATimeAndEndedOnADay() {
        try (Visitor boss = Visitor.atADesk(home(), Language.FI).signIn(SILTA)) {
            Page page = boss.open("identity/staff/people?q=Leila").page();
            boss.click(".s-table th a");
            page.locator("#role").selectOption("PLANNER");
            page.locator("#place").selectOption("0d000000-0000-4000-8000-000000000001");
            page.locator("#to").fill("2020-01-01");
            boss.click("#give-role");
            assertTrue(page.locator(".k-errsum a[href='#to']").isVisible());
            page.locator("#to").fill("2031-12-31");
            boss.click("#give-role");
            assertTrue(page.locator(".k-note-ok").isVisible());
            assertTrue(page.locator("main table").innerText().contains("Saara Esimerkki"), "who gave it stands beside it");
            Locator planner = page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("suunnittelija"));
            planner.locator("summary").click();
            Visitor.follow(planner.locator("button[id^=now-]"));
            assertTrue(page.locator(".k-note-ok").isVisible());
            assertTrue(page.locator("main tbody tr.s-off").innerText().contains("Saara Esimerkki"));
        }
    }

    @Test
    void whoStillLeadsSomethingKeepsTheAccount() {
        try (Visitor top = Visitor.atADesk(home(), Language.EN).signIn(TOP)) {
            Page page = top.open("identity/staff/people?q=leader@kotoisa.example").page();
            top.click(".s-table th a");
            assertTrue(page.locator(".s-duties li").count() > 0, "coming dates are hers");
            top.click("#end-account");
            assertTrue(page.locator(".k-errsum").isVisible());
            assertEquals(1, page.locator(".s-head .k-tag-ok").count());
            top.open("identity/staff/people?q=admin@kotoisa.example");
            top.click(".s-table th a");
            page.locator("main tbody tr summary").first().click();
            top.click("button[id^=now-]");
            assertTrue(page.locator(".k-errsum").isVisible(), "nobody ends their own last role as administrator");
        }
    }

    @Test
    void anOrganisationIsMadeDividedAndAgreedWith() {
        try (Visitor top = Visitor.atADesk(home(), Language.FI).signIn(TOP)) {
            Page page = top.open("identity/staff/organisations").page();
            page.locator("#kind").selectOption("PARISH");
            page.locator("#name-fi").fill("Esimerkin seurakunta");
            page.locator("#business").fill("1234567-2");
            top.click("#add-organisation");
            assertTrue(page.locator(".k-errsum a[href='#business']").isVisible());
            assertEquals("1234567-2", page.locator("#business").inputValue());
            page.locator("#business").fill("fi12345671");
            top.click("#add-organisation");
            assertTrue(page.locator("main").innerText().contains("1234567-1"));
            String parish = page.url().replaceFirst(".*id=([0-9a-f-]+).*", "$1");

            top.click("a[href*='staff/unit?']");
            page.locator("#name-fi").fill("Diakonia");
            top.click("#save");
            assertTrue(page.locator(".s-tree").first().innerText().contains("Diakonia"));

            top.click("a[href*='staff/agreement?organisation']");
            page.locator("#second").selectOption(parish);
            page.locator("#subject").fill("Kerhot");
            page.locator("#from").fill("2026-01-01");
            page.locator("#to").fill("2031-12-31");
            top.click("#save");
            assertTrue(page.locator(".k-errsum a[href='#second']").isVisible(), "nobody agrees with themselves");
            page.locator("#second").selectOption("0d000000-0000-4000-8000-000000000001");
            page.locator("#second-sees-GROUPS").check();
            top.click("#save");
            assertTrue(page.locator(".k-note-ok").isVisible());
            assertTrue(top.open("identity/staff/agreements?which=OPEN&organisation=" + parish).page().locator("main table").innerText().contains("Kerhot"));
            assertEquals(0, top.open("identity/staff/agreements?organisation=" + parish).page().locator("main table").count(), "it does not end soon");

            top.open("identity/staff/organisation?id=" + parish);
            page.locator("summary").first().click();
            page.locator("#to").fill("2030-06-30");
            top.click("#save");
            page.locator("#sure").check();
            top.click("#save");
            assertTrue(page.locator(".k-note-ok").isVisible());
        }
    }

    @Test
    void whoHasARightTodayIsReadFromThePage() {
        try (Visitor officer = Visitor.atADesk(home(), Language.EN).signIn("dpo@kotoisa.example")) {
            Page page = officer.open("identity/staff/rights?role=VOLUNTEER").page();
            assertEquals(1, page.locator(".s-rights tbody tr:not(.s-group)").count());
            officer.open("identity/staff/rights");
            officer.click("a[href*='right=identity.audit.read']");
            assertTrue(page.locator("main table").innerText().contains("Taina Esimerkki"));
            assertFalse(page.locator("main table").innerText().contains("Saara Esimerkki"), "the log is for those who administer everything");
            assertEquals(404, officer.open("identity/staff/right?right=no.such").status());
        }
    }

    @Test
    void aPartnerSeesTheGroupsThatWereAgreedOnAndNobodyElseDoes() {
        try (Visitor partner = Visitor.onAPhone(home(), Language.SV).signIn("kaupunki@kotoisa.example"); Visitor stranger = Visitor.atADesk(home(), Language.EN).signIn("planner2@kotoisa.example")) {
            partner.open("activities/staff/groups");
            partner.click("a[href*='staff/partners']");
            String first = partner.page().locator("main tbody tr").first().innerText();
            assertTrue(first.contains("Mångkulturella centret Silta"));
            assertEquals(0, partner.page().locator("main tbody a").count(), "there is nothing to change");
            assertEquals(0, stranger.open("activities/staff/groups").page().locator("a[href*='staff/partners']").count());
            assertEquals(0, stranger.open("activities/staff/partners").page().locator("main table").count());
        }
    }
}

package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.kotoisa.identity.DemoPeople;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who answers for a team sees whom the team works with: in the list, in the search and by the address, as long as somebody of the team does. */
class TeamIT extends Journey {

    private static final String LEADER = "tiimi@kotoisa.example";
    private static final String NORTH = "0d100000-0000-4000-8000-000000000003";
    private static final String SHIRIN = "0df00000-0000-4000-8000-000000000001";
    private static final String AZAD = "0df00000-0000-4000-8000-000000000003";

    private static String take(Visitor office, String name) {
        Page page = office.open("identity/staff/register-new").page();
        page.locator("#name").fill(name);
        page.locator("#reads").selectOption("so");
        follow(page.locator("#save"));
        return page.url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
    }

    private static String found(Visitor visitor, String typed) {
        visitor.open("identity/staff/register");
        visitor.page().locator("#q").fill(typed);
        visitor.click("#find");
        return visitor.page().locator("main").innerText();
    }

    /** Gives Sirpa of the office, whose role is for the town, the same role in the team; and takes it away again. */
    private static void joins(Visitor boss, boolean joins) {
        Page page = boss.open("identity/staff/account?id=" + DemoPeople.SECRETARY).page();
        if (joins) {
            page.locator("#role").selectOption("SECRETARY");
            page.locator("#place").selectOption(NORTH);
            boss.click("#give-role");
        } else {
            Locator inTeam = page.locator("main tbody tr:not(.s-off)").filter(new Locator.FilterOptions().setHasText("Pohjoinen tiimi"));
            inTeam.locator("summary").click();
            follow(inTeam.locator("button[id^=now-]"));
        }
        assertTrue(page.locator(".k-note-ok").isVisible());
    }

    @Test
    @Tag("postgresql")
    void theLeaderOfATeamSeesItsPeopleAndNoOthersUntilTheCounsellorLeavesTheTeam() {
        try (Visitor boss = Visitor.atADesk(home(), Language.FI).signIn("admin@kotoisa.example"); Visitor office = Visitor.atADesk(home(), Language.FI).signIn("secretary@kotoisa.example");
                Visitor leader = Visitor.atADesk(home(), Language.FI).signIn(LEADER)) {
            String person = take(office, "Hodan Tiimiläinen");
            assertEquals(404, leader.open("identity/staff/person?id=" + person).status(), "nobody of the team works with her yet");
            joins(boss, true);
            try {
                assertTrue(found(leader, "Hodan").contains("Hodan Tiimiläinen"));
                assertFalse(found(leader, "Shirin").contains("Shirin Karwan"), "she is another one's");
                String all = found(leader, "");
                assertTrue(all.contains("Azad") && all.contains("Hodan") && !all.contains("Shirin"), all);
                assertEquals(404, leader.open("identity/staff/person?id=" + SHIRIN).status());
                assertEquals(200, leader.open("identity/staff/person?id=" + person).status());
                assertTrue(leader.page().locator("main").innerText().contains("koska joku yksiköstäsi työskentelee henkilön kanssa"));
            } finally {
                joins(boss, false);
            }
            assertEquals(404, leader.open("identity/staff/person?id=" + person).status());
            assertFalse(found(leader, "Hodan").contains("Tiimiläinen"));
        }
    }

    @Test
    void theSameInSwedishOnAPhoneWithoutJavaScript() {
        try (Visitor leader = Visitor.onAPhone(home(), Language.SV).signIn(LEADER)) {
            assertTrue(found(leader, "Azad").contains("Azad"));
            follow(leader.page().locator("main tbody th a").first());
            assertTrue(leader.page().url().contains(AZAD));
            assertTrue(leader.page().locator("main").innerText().contains("för att någon i din enhet arbetar med personen"));
            assertEquals(0, leader.page().locator("a[href*='person-erase']").count(), "erasing is decided for the whole organisation");
            assertEquals(403, leader.open("identity/staff/person-erase?id=" + AZAD).status());
            assertEquals(404, leader.open("identity/staff/person?id=" + SHIRIN).status());
        }
    }
}

package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The office corrects what is the office's to correct, and the pages say why they are open. */
class SectionsIT extends Journey {

    private static final String OFFICE = "secretary@kotoisa.example";

    @Test
    @Tag("postgresql")
    void theOfficeInSwedishOnAPhone() {
        try (Visitor office = Visitor.onAPhone(home(), Language.SV).signIn(OFFICE)) {
            Page page = office.open("identity/staff/register-new").page();
            page.locator("#name").fill("Deqa Warsame");
            page.locator("#birth").fill("3.4.1991");
            page.locator("#reads").selectOption("so");
            follow(page.locator("#save"));
            String person = page.url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
            assertTrue(page.locator("main").innerText().contains("1991"), "she sees what she does not correct");
            assertTrue(page.locator("#reach").count() == 1, "and adds a telephone number");

            office.open("identity/staff/person-edit?id=" + person);
            assertEquals(0, page.locator("#birth, #code, #migri").count());
            page.locator("#reads").selectOption("ar");
            follow(page.locator("#save"));
            assertTrue(page.locator(".k-note-ok").isVisible());
            assertTrue(page.locator("main").innerText().contains("1991"), "the birth stays");

            office.open("identity/staff/person-family?id=" + person);
            assertEquals(0, page.locator("#join, #guard, a[href*='person-separate']").count());
            assertEquals(403, office.open("identity/staff/person-separate?id=" + person).status());
        }
    }

    @Test
    void aListOfPeopleSaysWhyItIsOpen() {
        String group = Groups.publish(home(), new Groups.Plan("Miksi näen tämän", "Pääkirjasto", "Kokoushuone", "21.1.2027", "13.00", "14.00", 1, 5, 0));
        try (Visitor planner = Visitor.atADesk(home(), Language.EN).signIn(Groups.PLANNER)) {
            Page page = planner.open(group.replace("activities/", "activities/staff/")).page();
            follow(page.locator("main a[href*='staff/signups']").first());
            assertTrue(page.locator(".s-why").innerText().matches("You see this because of your role: .*planner, .*"), page.locator(".s-why").innerText());
        }
    }
}

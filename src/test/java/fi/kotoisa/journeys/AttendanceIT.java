package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The leader marks on a phone who came, and prints the list. */
class AttendanceIT extends Journey {

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI, "Olena", "040 555 7201");
    }

    @Test
    void inSwedish() {
        walk(Language.SV, "Samira", "040 555 7202");
    }

    @Test
    void inEnglish() {
        walk(Language.EN, "Hodan", "040 555 7203");
    }

    private void walk(Language language, String name, String phone) {
        String group = Groups.publish(home(), new Groups.Plan("Läsnäolo " + language.code(), "Kuokkalan liikuntasali", "Huone " + language.code(), "14.1.2027", "9.00", "10.00", 2, 8, 0));
        try (Visitor resident = Visitor.onAPhone(home(), language)) {
            Groups.signUp(resident, group, name, phone);
        }
        try (Visitor visitor = Visitor.onAPhone(home(), language).signIn("leader@kotoisa.example")) {
            Page page = visitor.open(group.replace("activities/", "activities/staff/")).page();
            page.locator("main a[href*='staff/attendance']").first().click();
            assertTrue(page.locator("main").innerText().contains(name));
            String here = page.locator("li:has-text('" + name + "') button[value^='here.']").first().getAttribute("value");
            page.locator("button[value='" + here + "']").click();
            assertEquals("true", page.locator("button[value='" + here + "']").getAttribute("aria-pressed"));
            String list = page.url().replace("attendance", "list").replaceAll("#.*", "");
            page.navigate(list);
            assertTrue(page.locator("main").innerText().contains(name));
        }
    }
}

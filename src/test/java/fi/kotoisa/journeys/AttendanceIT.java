package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The leader marks on a phone who came, prints the list, and says that she cannot come; somebody who plans types the list and stands in. */
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
        // whoever stands in must be free: each language meets at an hour of its own
        int hour = 9 + 2 * Language.ofStaff().indexOf(language);
        String group = Groups.publish(home(), new Groups.Plan("Läsnäolo " + language.code(), "Kuokkalan liikuntasali", "Huone " + language.code(), "14.1.2027", hour + ".00", (hour + 1) + ".00", 2, 8, 0));
        try (Visitor resident = Visitor.onAPhone(home(), language)) {
            Groups.signUp(resident, group, name, phone);
        }
        try (Visitor visitor = Visitor.onAPhone(home(), language).signIn("leader@kotoisa.example")) {
            Page page = visitor.open(group.replace("activities/", "activities/staff/")).page();
            follow(page.locator("main a[href*='staff/attendance']").first());
            assertTrue(page.locator("main").innerText().contains(name));
            String here = page.locator("li:has-text('" + name + "') button[value^='here.']").first().getAttribute("value");
            follow(page.locator("button[value='" + here + "']"));
            assertEquals("true", page.locator("button[value='" + here + "']").getAttribute("aria-pressed"));
            String list = page.url().replace("attendance", "list").replaceAll("#.*", "");
            page.navigate(list);
            assertTrue(page.locator("main").innerText().contains(name));
            String date = page.url().replaceFirst(".*session=([0-9a-f-]+).*", "$1");
            type(language, name, date);
            standIn(page, language, date);
        }
    }

    /** With the keyboard: one key for each household, and Ctrl+S. */
    private void type(Language language, String name, String date) {
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn(Groups.PLANNER)) {
            Page page = visitor.open("activities/staff/marking?session=" + date).page();
            page.locator(".s-marking fieldset:focus-within").waitFor();
            page.keyboard().press("3");
            page.keyboard().type("4");
            page.keyboard().press("Control+s");
            page.waitForURL(address -> address.contains("saved=1"));
            assertEquals("true", page.locator("li:has-text('" + name + "') button[value^='away.']").getAttribute("aria-pressed"));
            assertEquals("4", page.locator("#heads").inputValue());
        }
    }

    /** The leader cannot come, changes her mind, cannot come after all; another leader takes the date. */
    private void standIn(Page leader, Language language, String date) {
        String attendance = leader.url().replace("staff/list", "staff/attendance");
        leader.navigate(attendance);
        follow(leader.locator("#cannot-come"));
        follow(leader.locator("#come-after-all"));
        follow(leader.locator("#cannot-come"));
        assertEquals(1, leader.locator("#come-after-all").count());
        try (Visitor visitor = Visitor.onAPhone(home(), language).signIn(Groups.PLANNER)) {
            assertTrue(visitor.open("activities/staff/date?session=" + date).page().locator(".k-note-warn").count() > 0, "the planner sees that nobody comes");
            Page page = visitor.open("activities/staff/today").page();
            follow(page.locator("button[name='stand-in'][value='" + date + "']"));
            assertEquals(1, page.locator("#cannot-come").count(), "the date is the planner's now");
        }
        leader.navigate(attendance);
        assertEquals(0, leader.locator("#come-after-all").count() + leader.locator("#cannot-come").count());
    }
}

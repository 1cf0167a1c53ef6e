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

/** People call the organiser, who signs them up and gives a sign-up back for them; then she moves the date, and everybody who has a place hears of it. */
class DeskIT extends Journey {

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI, 1);
    }

    @Test
    void inSwedish() {
        walk(Language.SV, 2);
    }

    @Test
    void inEnglish() {
        walk(Language.EN, 3);
    }

    private void walk(Language language, int number) {
        String group = Groups.publish(home(), new Groups.Plan("Puhelinryhmä " + number, "Pääkirjasto", "Kokoushuone " + number, "20.1.2027", "13.00", "14.00", 1, 2, 1));
        String phone = "040 555 61" + number;
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn(Groups.PLANNER)) {
            Page page = visitor.open(group.replace("activities/", "activities/staff/")).page();
            follow(page.locator("main a[href*='staff/signups']").first());
            assertEquals(0, rows(page).size());

            follow(page.locator("#enrol"));
            assertTrue(page.locator("#name-e").isVisible() && page.locator("#phone-e").isVisible(), "who and how to reach them must be known");
            enter(page, "Amal", phone + "1", "2", "0");
            page.locator("#care").fill("1");
            follow(page.locator("#enrol"));
            // child care for a child that does not come
            page.locator("#care-e").waitFor();
            assertEquals("Amal", page.locator("#name").inputValue());
            page.locator("#care").fill("0");
            follow(page.locator("#enrol"));
            page.waitForURL(address -> address.contains("said=placed"));

            follow(page.locator("main a[href*='staff/contact']").first());
            page.locator("#phone").fill("12");
            follow(page.locator("#save"));
            page.locator("#phone-e").waitFor();
            assertEquals("12", page.locator("#phone").inputValue());
            page.locator("#phone").fill(phone + "9");
            follow(page.locator("#save"));
            page.waitForURL(address -> address.contains("said=reached"));

            enter(page, "Bahar", phone + "2", "1", "1");
            follow(page.locator("#enrol"));
            page.waitForURL(address -> address.contains("said=waiting"));
            assertEquals(2, rows(page).size());
            enter(page, "Amal", phone + "9", "2", "0");
            follow(page.locator("#enrol"));
            page.waitForURL(address -> address.contains("said=already"));

            follow(page.locator("main a[href*='staff/household']").first());
            page.locator("#adults").fill("0");
            follow(page.locator("#save"));
            page.locator("#adults-e").waitFor();
            page.locator("#adults").fill("9");
            follow(page.locator("#save"));
            page.locator(".k-errsum").waitFor();
            assertEquals("9", page.locator("#adults").inputValue(), "so many never fit, and nothing typed is lost");
            page.locator("#adults").fill("2");
            follow(page.locator("#save"));
            page.waitForURL(address -> address.contains("said=reached"));

            follow(page.locator("main tbody a[href*='staff/signups'][href*='household=']").first());
            assertTrue(page.locator("main").innerText().contains("Amal"), "the question names whom it is about");
            follow(page.locator("#give-up"));
            page.waitForURL(address -> address.contains("said=given-up"));
            assertEquals(1, rows(page).size());
            follow(page.locator("main tbody button[name=take]"));
            page.waitForURL(address -> address.contains("said=taken"));
            assertEquals(0, page.locator("main tbody .k-tag-wait").count(), "Bahar has the places now: " + rows(page));
            follow(page.locator("main a[href*='staff/queue']"));
            assertEquals(3, page.locator("main tbody tr").count(), "the change, the offer and its answer are written down");
            page.goBack();
            move(visitor, group, 14 + number);
        }
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn("admin@kotoisa.example")) {
            Locator sent = visitor.open("platform/staff/outbox").page().locator("main");
            visitor.page().waitForCondition(() -> {
                visitor.page().reload();
                return sent.innerText().contains("New time or place: Puhelinryhmä " + number + " Thu 21 Jan " + (14 + number) + ".00");
            });
        }
    }

    private static void move(Visitor visitor, String group, int hour) {
        Page page = visitor.open(group.replace("activities/", "activities/staff/")).page();
        follow(page.locator("main a[href*='staff/date']").first());
        page.locator("#day_input").fill("21.1.2027");
        page.locator("#from").fill("" + hour);
        page.locator("#to").fill(hour + ".45");
        follow(page.locator("#save"));
        page.waitForURL(address -> address.contains("done=moved"));
    }

    private static void enter(Page page, String name, String phone, String adults, String children) {
        page.locator("#name").fill(name);
        page.locator("#phone").fill(phone);
        page.locator("#adults").fill(adults);
        page.locator("#children").fill(children);
        page.locator("#language").selectOption("en");
    }

    private static List<String> rows(Page page) {
        Locator rows = page.locator("main tbody tr");
        return rows.allInnerTexts();
    }
}

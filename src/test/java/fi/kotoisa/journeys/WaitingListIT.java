package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A full group means a waiting list: each household sees its own place in it, and what becomes free is offered to the next that fits, which takes it or gives it away. On phones, without
 * JavaScript.
 */
class WaitingListIT extends Journey {

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI, 1);
    }

    @Test
    void inEnglish() {
        walk(Language.EN, 2);
    }

    @Test
    void inArabic() {
        walk(Language.AR, 3);
    }

    @Test
    void inUkrainian() {
        walk(Language.UK, 4);
    }

    private void walk(Language language, int number) {
        String group = Groups.publish(home(), new Groups.Plan("Pieni ryhmä " + number, "Monikulttuurikeskus Silta", "Huone " + number, "12.1.2027", "13.00", "14.00", 3, 2, 1));
        String phone = "040 555 80" + number;
        try (Visitor first = Visitor.onAPhone(home(), language); Visitor second = Visitor.onAPhone(home(), language); Visitor third = Visitor.onAPhone(home(), language);
                Visitor fourth = Visitor.onAPhone(home(), language)) {
            assertEquals(0, signUp(first, group, "Eka", phone + "1", 2, 0));
            assertEquals(1, signUp(second, group, "Toka", phone + "2", 2, 1), "a pair with a child in care waits for both");
            assertEquals(2, signUp(third, group, "Kolmas", phone + "3", 1, 0));
            assertEquals(3, signUp(fourth, group, "Neljäs", phone + "4", 1, 0));
            String code = second.page().locator(".k-code").innerText();
            String seconds = mine(second);
            assertTrue(second.page().locator(".k-done .k-place .me").innerText().contains("1"));
            assertForgotten(second);
            second.page().navigate(seconds);
            assertEquals(0, second.page().locator(".k-done").count(), "nor does the address of its page, which this telephone remembers");

            giveBack(third);
            assertEquals(2, turn(fourth), "who waits behind moves up");
            giveBack(first);
            findAgain(second, code, phone + "2");
            assertEquals(0, second.page().locator(".k-done .k-place").count(), "the household is asked");
            assertEquals(1, turn(fourth), "what is held for somebody is not offered to the next");
            follow(second.page().locator("#take"));
            assertEquals(0, second.page().locator("#take").count(), "the household has its places");
            assertTrue(second.page().locator(".k-done").innerText().contains("Monikulttuurikeskus Silta"), "the page says where to go");

            comeWith(second, "#adults-4");
            assertTrue(second.page().locator(".k-errsum").count() > 0, "there is no room for four");
            comeWith(second, "#adults-1");
            assertTrue(second.page().url().contains("my-signup"), second.page().url());
            assertEquals(0, turn(fourth), "the seat that the pair does not need is offered on");
            follow(fourth.page().locator("main a[href*='cancel-signup']").first());
            follow(fourth.page().locator("#yes"));
            assertEquals(0, fourth.page().locator("#take").count(), "who gives the place away is asked no more");
        }
    }

    /** Answers the place in the queue; 0 where there was one in the group. */
    private static int signUp(Visitor visitor, String group, String name, String phone, int adults, int care) {
        Groups.signUp(visitor, group, name, phone, "#adults-" + adults, "#children-" + care, "#care-" + care);
        return shown(visitor.page());
    }

    private static int shown(Page page) {
        Locator own = page.locator(".k-done .k-place .me");
        return own.count() == 0 ? 0 : Integer.parseInt(own.innerText().strip());
    }

    private static String mine(Visitor visitor) {
        follow(visitor.page().locator("main a[href*='my-signup']").first());
        return visitor.page().url();
    }

    private static void findAgain(Visitor visitor, String code, String phone) {
        Page page = visitor.open("activities/find-signup").page();
        page.locator("#code").fill(code);
        page.locator("#reach").fill(phone);
        follow(page.locator("#show"));
    }

    private static int turn(Visitor visitor) {
        if (!visitor.page().url().contains("my-signup")) {
            mine(visitor);
        }
        visitor.page().reload();
        return shown(visitor.page());
    }

    private static void comeWith(Visitor visitor, String adults) {
        if (!visitor.page().url().contains("change-signup")) {
            follow(visitor.page().locator("main a[href*='change-signup']").first());
        }
        visitor.page().locator(adults).check(new Locator.CheckOptions().setForce(true));
        follow(visitor.page().locator("#save"));
    }

    private static void giveBack(Visitor visitor) {
        mine(visitor);
        follow(visitor.page().locator("main a[href*='cancel-signup']").first());
        follow(visitor.page().locator("#yes"));
    }

    /** On a shared computer the page of the sign-up can be emptied: going back shows nothing of it. */
    private static void assertForgotten(Visitor visitor) {
        Page page = visitor.page();
        page.goBack();
        String done = page.url();
        follow(page.locator("#clear"));
        page.navigate(done);
        assertFalse(page.locator(".k-code").isVisible());
        assertFalse(page.locator("main").innerText().contains("040 555"));
    }
}

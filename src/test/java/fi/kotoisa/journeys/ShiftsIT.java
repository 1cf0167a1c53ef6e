package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A volunteer takes a host shift, reads why another cannot be taken, gives one back, and has a calendar of them. On a phone, without JavaScript. */
class ShiftsIT extends Journey {

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI);
    }

    @Test
    void inEnglish() {
        walk(Language.EN);
    }

    @Test
    void inArabic() {
        walk(Language.AR);
    }

    private void walk(Language language) {
        try (Visitor visitor = Visitor.onAPhone(home(), language).signIn("volunteer@kotoisa.example")) {
            Page page = visitor.open("volunteering/shifts").page();
            assertTrue(page.locator("main .k-why").count() > 0, "somebody else has a date, and the page says so");
            String session = page.locator("button[name=take]").first().getAttribute("value");
            follow(page.locator("button[name=take]").first());
            assertEquals(1, page.locator("button[name='give-back'][value='" + session + "']").count());
            follow(page.locator("#make-link"));
            assertTrue(page.locator("#calendar-address").inputValue().contains(".ics"));
            assertEquals(1, page.locator("button[name='give-back'][value='" + session + "']").count(), "the shifts stand beside the link");
            follow(page.locator("#end-link"));
            assertEquals(0, page.locator("#end-link").count());
            follow(page.locator("button[name='give-back'][value='" + session + "']"));
            assertEquals(1, page.locator("button[name=take][value='" + session + "']").count());
        }
    }
}

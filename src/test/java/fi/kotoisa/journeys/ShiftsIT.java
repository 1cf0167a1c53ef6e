package fi.kotoisa.journeys;

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
            page.locator("button[name=take]").first().click();
            assertEquals(1, page.locator("button[name='give-back'][value='" + session + "']").count());
            page.locator("#make-link").click();
            assertTrue(page.locator("#calendar-address").inputValue().contains(".ics"));
            assertEquals(1, page.locator("button[name='give-back'][value='" + session + "']").count(), "the shifts stand beside the link");
            page.locator("#end-link").click();
            assertEquals(0, page.locator("#end-link").count());
            page.locator("button[name='give-back'][value='" + session + "']").click();
            assertEquals(1, page.locator("button[name=take][value='" + session + "']").count());
        }
    }
}

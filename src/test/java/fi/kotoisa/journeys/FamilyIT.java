package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A family is taken in and linked; then the wife moves away with the child, and what she signed up for by the telephone they shared opens with it no more. */
class FamilyIT extends Journey {

    private static final String COUNSELLOR = "counsellor@kotoisa.example";
    private static final String COLLEAGUE = "counsellor2@kotoisa.example";

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI, "Perheoja", "040 555 7511", "040 555 7512");
    }

    @Test
    void inEnglish() {
        walk(Language.EN, "Riverfamily", "040 555 7521", "040 555 7522");
    }

    private void walk(Language language, String family, String shared, String own) {
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn(COUNSELLOR)) {
            String husband = take(visitor, "register-new", "Baran " + family, "1985", shared);
            String wife = take(visitor, "register-new?family=" + husband, "Newroz " + family, "1987", shared);
            Page page = visitor.page();
            assertTrue(page.url().contains("person-family"), page.url());
            follow(page.locator("#join"));
            String child = take(visitor, "register-new?family=" + husband, "Hêvî " + family, String.valueOf(LocalDate.now().getYear() - 8), "");
            page.locator("label[for=part-CHILD]").click();
            follow(page.locator("#join"));
            assertEquals(2, page.locator("section[aria-labelledby=home] li").count());
            guardians(visitor, child, "Newroz " + family);
            apart(visitor, wife, own, shared);
            assertFalse(visitor.open("identity/staff/person-family?id=" + husband).page().locator("section[aria-labelledby=home]").innerText().contains("Hêvî"), "the child went along");
            assertTrue(visitor.open("identity/staff/person?id=" + wife).page().locator("main").innerText().contains(own.substring(4, 7)), "her own number");
            visitor.open("identity/staff/person-family?id=" + wife);
            page.locator("#who").fill("Baran " + family);
            follow(page.locator("#join"));
            assertTrue(page.locator("#who-e").isVisible(), "they live apart");
            try (Visitor colleague = Visitor.onAPhone(home(), language).signIn(COLLEAGUE)) {
                assertEquals(404, colleague.open("identity/staff/person-family?id=" + wife).status());
                assertEquals(404, colleague.open("identity/staff/person-separate?id=" + wife).status());
            }
        }
    }

    private String take(Visitor visitor, String page, String name, String birth, String phone) {
        Page taking = visitor.open("identity/staff/" + page).page();
        taking.locator("#name").fill(name);
        taking.locator("#birth").fill(birth);
        taking.locator("#reads").selectOption("tr");
        taking.locator("#phone").fill(phone);
        follow(taking.locator("#save"));
        if (taking.locator("#another").isVisible()) {
            follow(taking.locator("#another"));
        }
        return taking.url().replaceFirst(".*[?&]" + (page.contains("family") ? "new" : "id") + "=([0-9a-f-]+).*", "$1");
    }

    private void guardians(Visitor visitor, String child, String mother) {
        Page page = visitor.open("identity/staff/person-family?id=" + child).page();
        page.locator("#guardian").fill("Nobody Atall");
        follow(page.locator("#guard"));
        assertTrue(page.locator("#guardian-e").isVisible());
        page.locator("#guardian").fill(mother);
        follow(page.locator("#guard"));
        page.locator("label[for=kind-REPRESENTATIVE]").click();
        page.locator("#outside").fill("Edustaja Esimerkki");
        page.locator("#phone").fill("12");
        follow(page.locator("#guard"));
        assertTrue(page.locator("#phone-e").isVisible());
        assertEquals("Edustaja Esimerkki", page.locator("#outside").inputValue());
        page.locator("#phone").fill("040 555 7599");
        follow(page.locator("#guard"));
        assertEquals(2, page.locator("button[name=end-guardian]").count());
    }

    private void apart(Visitor visitor, String wife, String own, String shared) {
        Page page = visitor.open("identity/staff/person-separate?id=" + wife).page();
        page.locator("#phone").fill(shared);
        follow(page.locator("#separate"));
        assertTrue(page.locator("#phone-e").isVisible(), "the number is his too");
        page.locator("#phone").fill(own);
        follow(page.locator("#separate"));
        assertTrue(page.locator(".k-note-ok").isVisible());
    }
}

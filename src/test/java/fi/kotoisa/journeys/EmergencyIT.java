package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A counsellor opens the file of somebody she does not work with; where the person is hidden, her manager opens it for her. */
class EmergencyIT extends Journey {

    private static final String COUNSELLOR = "counsellor@kotoisa.example";
    private static final String COLLEAGUE = "counsellor2@kotoisa.example";
    private static final String MANAGER = "manager@kotoisa.example";

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI, "Leyla Hätänen", "040 555 7411");
    }

    @Test
    void inSwedish() {
        walk(Language.SV, "Samira Nödlund", "040 555 7412");
    }

    private void walk(Language language, String name, String phone) {
        String file = take(language, name, phone);
        try (Visitor colleague = Visitor.onAPhone(home(), language).signIn(COLLEAGUE)) {
            assertEquals(404, colleague.open(file).status());
            slips(colleague, name);
            follow(colleague.page().locator("#open"));
            assertTrue(colleague.page().locator("h1").innerText().contains(name), "the file is open");
            assertTrue(colleague.page().locator(".s-safe").isVisible(), "and says until when");
            follow(colleague.page().locator(".s-safe a"));
            follow(colleague.page().locator("button[name=close]").first());
            assertEquals(404, colleague.open(file).status());
            hide(language, file);
            ask(colleague, phone);
            assertTrue(colleague.page().locator(".k-note-ok").isVisible(), "passed on");
            assertEquals(404, colleague.open(file).status());
            answer(language);
            assertEquals(200, colleague.open(file).status());
        }
    }

    private String take(Language language, String name, String phone) {
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn(COUNSELLOR)) {
            Page page = visitor.open("identity/staff/register-new").page();
            page.locator("#name").fill(name);
            page.locator("#reads").selectOption("fi");
            page.locator("#phone").fill(phone);
            follow(page.locator("#save"));
            if (page.locator("#another").isVisible()) {
                follow(page.locator("#another"));
            }
            return "identity/staff/person?id=" + page.url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
        }
    }

    /** Everything wrong at first: nothing that was typed is lost, but the password. */
    private void slips(Visitor visitor, String name) {
        Page page = visitor.open("identity/staff/emergency").page();
        page.locator("#who").fill(name);
        page.locator("#words").fill("Kiire");
        follow(page.locator("#open"));
        assertTrue(page.locator("#kind-e").isVisible() && page.locator("#words-e").isVisible());
        assertEquals(name, page.locator("#who").inputValue());
        page.locator("label[for=kind-CANNOT_WAIT]").click();
        page.locator("#words").fill("Hän on tiskillä, eikä kukaan muu ole paikalla.");
        page.locator("#password").fill("väärä salasana");
        follow(page.locator("#open"));
        assertTrue(page.locator("#password-e").isVisible());
        page.locator("#password").fill("kotoisa-demo");
    }

    private void ask(Visitor visitor, String phone) {
        Page page = visitor.open("identity/staff/emergency").page();
        page.locator("#who").fill(phone);
        page.locator("label[for=kind-DANGER]").click();
        page.locator("#words").fill("Poliisi soittaa ja etsii häntä juuri nyt.");
        page.locator("#password").fill("kotoisa-demo");
        follow(page.locator("#open"));
    }

    private void hide(Language language, String file) {
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn(COUNSELLOR)) {
            visitor.open(file.replace("staff/person", "staff/person-care"));
            follow(visitor.page().locator("#guard"));
        }
    }

    /** The newest request stands first; then the manager says of the opening that there was a reason. */
    private void answer(Language language) {
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn(MANAGER)) {
            Page page = visitor.open("identity/staff/emergencies").page();
            String id = page.locator("button[name=open]").first().getAttribute("value");
            follow(page.locator("button[name=open][value='" + id + "']"));
            assertTrue(page.locator(".k-note-ok").isVisible());
            follow(page.locator("button[name=fits-not][value='" + id + "']"));
            assertTrue(page.locator("#note-" + id + "-e").isVisible(), "without a reason, what came of it must be said");
            follow(page.locator("button[name=fits][value='" + id + "']"));
            assertEquals(0, page.locator("button[name=fits][value='" + id + "']").count());
        }
    }
}

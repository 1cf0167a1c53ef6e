package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody agrees and withdraws it, contests what stands in the record, gets a copy of everything, and is erased by two people. */
class DataRightsIT extends Journey {

    private static final String COUNSELLOR = "counsellor@kotoisa.example";
    private static final String MANAGER = "manager@kotoisa.example";
    private static final String DATA = "identity/staff/person-data?id=";

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI, "Nadia Rahimi", "040 555 7411");
    }

    @Test
    void inSwedish() {
        walk(Language.SV, "Leila Haddad", "040 555 7412");
    }

    private void walk(Language language, String name, String phone) {
        String id;
        String reference;
        try (Visitor counsellor = Visitor.atADesk(home(), language).signIn(COUNSELLOR)) {
            id = take(counsellor, name, phone);
            follow(counsellor.page().locator("main a[href*='staff/person-data']"));
            agree(counsellor);
            reference = contest(counsellor);
        }
        restrict(language, reference);
        held(language, id, name);
        try (Visitor manager = Visitor.atADesk(home(), language).signIn(MANAGER)) {
            manager.open(DATA + id).page().locator("details:has(#lift) > summary").click();
            manager.click("#lift");
            assertEquals(0, manager.page().locator(".s-safe").count());
        }
        copy(language, id, phone);
        erase(language, id);
    }

    private String take(Visitor visitor, String name, String phone) {
        Page page = visitor.open("identity/staff/register-new").page();
        page.locator("#name").fill(name);
        page.locator("#reads").selectOption("fa");
        page.locator("#phone").fill(phone);
        follow(page.locator("#save"));
        if (page.locator("#another").isVisible()) {
            follow(page.locator("#another"));
        }
        return page.url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
    }

    private void agree(Visitor visitor) {
        Page page = visitor.page();
        follow(page.locator("main a[href*='kind=VOLUNTEER']"));
        assertEquals("rtl fa", page.locator("#theirs").getAttribute("dir") + " " + page.locator("#theirs").getAttribute("lang"));
        assertTrue(page.locator("#theirs").innerText().contains("داوطلب") && page.locator("#ours").isVisible(), "her language beside the worker's own");
        follow(page.locator("#give"));
        assertTrue(page.locator("#way-e").isVisible(), "how she agreed is asked");
        page.locator("label[for=way-INTERPRETED]").click();
        follow(page.locator("#give"));
        assertTrue(page.locator(".k-note-ok").isVisible());
        follow(page.locator("button[name=withdraw]"));
        assertEquals(0, page.locator("button[name=withdraw]").count(), "withdrawn with one press");
        assertEquals(1, page.locator("#consents ~ .s-way").count(), "and still in the history");
    }

    private String contest(Visitor visitor) {
        Page page = visitor.page();
        page.locator("details:has(#words) > summary").click();
        page.locator("label[for=what-RESTRICTION]").click();
        follow(page.locator("#note"));
        assertTrue(page.locator("#words-e").isVisible());
        page.locator("#words").fill("Nimi on väärin kirjoitettu");
        follow(page.locator("#note"));
        assertTrue(page.locator("main").innerText().contains("Nimi on väärin kirjoitettu"));
        return page.locator(".s-head .k-lead").innerText();
    }

    private void restrict(Language language, String reference) {
        try (Visitor manager = Visitor.atADesk(home(), language).signIn(MANAGER)) {
            Page page = manager.open("identity/staff/data-requests").page();
            follow(page.locator("main tbody tr:has-text('" + reference + "') a"));
            follow(page.locator("#refuse"));
            assertTrue(page.locator("#answer-e").isVisible(), "a refusal says why");
            page.locator("#answer").fill("Tarkistamme nimen");
            follow(page.locator("#accept"));
            assertTrue(page.locator(".s-safe").isVisible());
        }
    }

    /** While it is restricted. */
    private void held(Language language, String id, String name) {
        try (Visitor office = Visitor.atADesk(home(), language).signIn("secretary@kotoisa.example")) {
            assertEquals(404, office.open("identity/staff/person?id=" + id).status(), "the office has only the wide right");
        }
        try (Visitor counsellor = Visitor.atADesk(home(), language).signIn(COUNSELLOR)) {
            Page page = counsellor.open("identity/staff/person?id=" + id).page();
            assertTrue(page.locator(".s-safe").isVisible() && page.locator("h1").innerText().contains(name));
            page.locator("details:has(#reach) > summary").click();
            page.locator("#reach").fill("new@example.org");
            follow(page.locator("#keep"));
            assertTrue(page.locator(".k-errsum").isVisible());
            assertEquals("new@example.org", page.locator("#reach").inputValue(), "nothing typed is lost");
        }
    }

    private void copy(Language language, String id, String phone) {
        try (Visitor counsellor = Visitor.atADesk(home(), language).signIn(COUNSELLOR)) {
            Page page = counsellor.open("identity/staff/person-export?id=" + id).page();
            assertEquals("fa", page.locator("#speaks").inputValue());
            follow(page.locator("#make"));
            assertEquals("rtl fa", page.locator("#copy").getAttribute("dir") + " " + page.locator("#copy").getAttribute("lang"));
            String international = "+358" + phone.substring(1).replace(" ", "");
            assertTrue(page.locator("#copy").innerText().contains(phone.substring(0, 7)), page.locator("#copy").innerText());
            APIResponse file = page.request().get(home().resolve(page.locator("#json").getAttribute("href")).toString());
            assertTrue(file.text().contains("kotoisa-person-export/1") && file.text().contains(international), file.text());
            assertFalse(file.text().contains("counsellor@"), "no private data of the worker");
        }
    }

    private void erase(Language language, String id) {
        String erasure;
        try (Visitor manager = Visitor.atADesk(home(), language).signIn(MANAGER)) {
            Page page = manager.open("identity/staff/person-erase?id=" + id).page();
            assertEquals(0, page.locator("#propose").count(), "somebody works with her");
            follow(manager.open("identity/staff/person-care?id=" + id).page().locator("button[id^='end-']").first());
            manager.open("identity/staff/person-erase?id=" + id).click("#propose");
            assertEquals(0, page.locator("#confirm").count(), "whoever proposes does not confirm");
            erasure = page.url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
        }
        try (Visitor admin = Visitor.atADesk(home(), language).signIn("admin@kotoisa.example")) {
            Page page = admin.open("identity/staff/erasure?id=" + erasure).page();
            admin.click("#confirm");
            assertTrue(page.locator("#sure-e").isVisible());
            page.locator("label[for=sure]").click();
            admin.click("#confirm");
            assertTrue(page.locator(".k-note-ok").isVisible());
        }
        try (Visitor manager = Visitor.atADesk(home(), language).signIn(MANAGER)) {
            assertEquals(404, manager.open("identity/staff/person?id=" + id).status());
        }
    }
}

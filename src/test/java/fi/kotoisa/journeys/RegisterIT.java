package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A counsellor takes somebody in who is there already, and somebody who is not; hides where she lives; a colleague and the office look for her in vain. */
class RegisterIT extends Journey {

    private static final String COUNSELLOR = "counsellor@kotoisa.example";
    private static final String COLLEAGUE = "counsellor2@kotoisa.example";
    private static final String OFFICE = "secretary@kotoisa.example";
    private static final String REGISTER = "identity/staff/register";
    private static final String ROWS = "main .s-table tbody tr";

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI, "Zahra Karimi", "زهرا کریمی");
    }

    @Test
    void inEnglish() {
        walk(Language.EN, "Ivana Petrova", "Ивана Петрова");
    }

    @Test
    void theSamePersonTwiceIsOneAndTwoAgain() {
        try (Visitor visitor = Visitor.atADesk(home(), Language.SV).signIn("manager@kotoisa.example")) {
            String kept = takeAgain(visitor, "Tarik Celik");
            String merged = takeAgain(visitor, "Tariq Çelik");
            Page page = visitor.open("identity/staff/person-merge?id=" + kept).page();
            follow(page.locator("main a[href*='other=" + merged + "']"));
            assertTrue(page.locator(ROWS + ":has-text('Tarik Celik'):has-text('Tariq Çelik')").count() == 1, "both side by side");
            follow(page.locator("#merge"));
            assertTrue(page.locator(".k-note-ok").isVisible());
            find(visitor, "Tariq Çelik");
            assertEquals(1, page.locator(ROWS).count());
            visitor.open("identity/staff/person?id=" + merged);
            assertTrue(page.locator("h1").innerText().contains("Tarik Celik"), "an old link leads to the one that stays");
            follow(page.locator("button[name=undo]"));
            assertEquals(0, page.locator("button[name=undo]").count());
            find(visitor, "Celik");
            assertEquals(2, page.locator(ROWS).count());
        }
    }

    private String takeAgain(Visitor visitor, String name) {
        Page page = visitor.open("identity/staff/register-new").page();
        page.locator("#name").fill(name);
        page.locator("#reads").selectOption("tr");
        follow(page.locator("#save"));
        if (page.locator("#another").isVisible()) {
            follow(page.locator("#another"));
        }
        return page.url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
    }

    private void walk(Language language, String latin, String name) {
        String file;
        String reference;
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn(COUNSELLOR)) {
            Page page = visitor.page();
            assertTrue(page.url().endsWith(REGISTER), "her own page opens first: " + page.url());
            resembling(visitor);
            file = take(visitor, latin, name);
            reference = page.locator("main .s-head p").first().innerText();
            reach(page);
            hide(visitor);
            assertFalse(page.content().contains("040 555 7301") || page.content().contains("Salapolku"), "hidden at once");
            reveal(page);
            visitor.open(REGISTER);
            assertFalse(page.content().contains(latin), "a list names nobody who is hidden");
            assertTrue(page.locator(ROWS + ":has-text('" + reference + "')").count() == 1, "the one who works with her finds her by her reference");
        }
        for (String other : new String[] {COLLEAGUE, OFFICE}) {
            try (Visitor visitor = Visitor.onAPhone(home(), language).signIn(other)) {
                for (String typed : new String[] {latin, name, "040 555 7301", reference}) {
                    find(visitor, typed);
                    assertEquals(0, visitor.page().locator(ROWS).count(), other + " finds by " + typed);
                }
                assertEquals(404, visitor.open(file).status());
            }
        }
    }

    private void find(Visitor visitor, String typed) {
        visitor.open(REGISTER).page().locator("#q").fill(typed);
        visitor.click("#find");
        assertEquals(typed, visitor.page().locator("#q").inputValue());
    }

    /** Somebody who is there already, in another script: shown while the name is typed, and asked about. */
    private void resembling(Visitor visitor) {
        Page page = visitor.open("identity/staff/register-new").page();
        page.locator("#name").pressSequentially("Muhammad Ali");
        page.locator("#alike:has-text('محمد')").waitFor();
        page.locator("#code").fill("131052-308S");
        follow(page.locator("#save"));
        assertTrue(page.locator("#code-e").isVisible() && page.locator("#reads-e").isVisible(), "a slip of the finger, and no language");
        assertEquals("Muhammad Ali", page.locator("#name").inputValue());
        page.locator("#code").fill("131052-308T");
        page.locator("#reads").selectOption("ar");
        follow(page.locator("#save"));
        assertTrue(page.locator("#code-e").isVisible(), "the code is Olena's");
        page.locator("#code").fill("");
        follow(page.locator("#save"));
        assertTrue(page.locator("#another").isVisible(), "is it somebody else?");
        follow(page.locator("#alike a").first());
        assertTrue(page.url().contains("staff/person"), "the record that is there already");
    }

    private String take(Visitor visitor, String latin, String name) {
        Page page = visitor.open("identity/staff/register-new").page();
        page.locator("#name").fill(name);
        page.locator("#latin").fill(latin);
        page.locator("#birth").fill("12.8.1995");
        page.locator("#reads").selectOption("fa");
        page.locator("#phone").fill("040 555 7301");
        follow(page.locator("#save"));
        if (page.locator("#another").isVisible()) {
            follow(page.locator("#another"));
        }
        assertTrue(page.locator("main").innerText().contains("040 5557301"));
        return "identity/staff/person?id=" + page.url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
    }

    private void reach(Page page) {
        page.locator("details:has(#street) > summary").click();
        page.locator("#street").fill("Salapolku 7");
        page.locator("#town").fill("Lähdemetsä");
        page.locator("#postalCode").fill("4x");
        follow(page.locator("#move"));
        assertTrue(page.locator("#postalCode-e").isVisible());
        assertEquals("Salapolku 7", page.locator("#street").inputValue());
        page.locator("#postalCode").fill("40100");
        follow(page.locator("#move"));
        assertTrue(page.locator("main").innerText().contains("Salapolku 7, 40100 Lähdemetsä"));
    }

    private void hide(Visitor visitor) {
        Page page = visitor.page();
        follow(page.locator("main a[href*='staff/person-care']"));
        page.locator("#guard-to").fill("2020-01-01");
        follow(page.locator("#guard"));
        assertTrue(page.locator("#guard-to-e").isVisible());
        page.locator("#guard-to").fill("");
        follow(page.locator("#guard"));
        assertTrue(page.locator(".s-safe").isVisible());
    }

    private void reveal(Page page) {
        follow(page.locator("#reveal"));
        assertTrue(page.locator("#reason-e").isVisible(), "without a reason nothing is shown");
        page.locator("label[for=reason-TO_REACH]").click();
        follow(page.locator("#reveal"));
        assertTrue(page.locator("main").innerText().contains("Salapolku 7"));
    }
}

package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody is invited, chooses a password, forgets it, chooses another, and leaves everywhere at once. Where nothing can be sent, the administrator finds the links in the outbox. */
class AccountIT extends Journey {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/identity/(?:welcome|new-password)\\?key=\\S+");
    private static final String FIRST = "a first phrase, long enough";
    private static final String SECOND = "another phrase, just as long";

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI);
    }

    @Test
    void inSwedish() {
        walk(Language.SV);
    }

    @Test
    void inEnglish() {
        walk(Language.EN);
    }

    private void walk(Language language) {
        String email = "uusi." + language.code() + "@kotoisa.example";
        try (Visitor administrator = Visitor.atADesk(home(), language).signIn("admin@kotoisa.example"); Visitor invited = Visitor.atADesk(home(), language);
                Visitor elsewhere = Visitor.onAPhone(home(), language)) {
            invite(administrator, email);
            String link = SentMessages.newest(administrator, LINK);
            choose(invited, link, FIRST);
            assertTrue(gone(elsewhere, link), "the link worked once");
            elsewhere.signIn(email, FIRST);
            assertFalse(elsewhere.page().url().contains("sign-in"), "the new password is the password");

            Page page = invited.open("identity/forgotten").page();
            page.locator("#email").fill(email);
            invited.click("#send");
            String again = SentMessages.newest(administrator, LINK);
            assertFalse(again.equals(link));
            choose(invited, again, SECOND);
            assertTrue(gone(invited, again));
            elsewhere.open("identity/sign-out");
            assertEquals(0, elsewhere.page().locator("main button[name=everywhere]").count(), "a new password ends what was open elsewhere");
            elsewhere.signIn(email, FIRST);
            assertTrue(elsewhere.page().url().contains("sign-in"), "the old password is gone");
            elsewhere.signIn(email, SECOND);

            invited.signIn(email, SECOND);
            invited.open("identity/sign-out");
            invited.click("main button[name=everywhere]");
            elsewhere.open("identity/sign-out");
            assertEquals(0, elsewhere.page().locator("main button[name=everywhere]").count(), "leaving everywhere is leaving here too");
        }
    }

    private static void invite(Visitor administrator, String email) {
        Page page = administrator.open("identity/staff/people").page();
        page.locator("#name").fill("Uusi Esimerkki");
        page.locator("#email").fill(email);
        page.locator("input[name=roles]").first().check();
        page.locator("#place").selectOption("all");
        page.locator("#speaks").selectOption("fi");
        administrator.click("#send");
        assertTrue(page.locator(".k-note-ok").isVisible());
        assertTrue(page.locator("main table").innerText().contains(email));
    }

    private static void choose(Visitor visitor, String link, String password) {
        Page page = visitor.page();
        page.navigate(link);
        page.locator("#password").fill("short");
        visitor.click("#save");
        assertTrue(page.locator(".k-errsum a[href='#password']").isVisible());
        page.locator("#password").fill(password);
        visitor.click("#save");
        assertFalse(page.locator("#password").isVisible() && page.locator(".k-errsum").isVisible());
    }

    private static boolean gone(Visitor visitor, String link) {
        visitor.page().navigate(link);
        return visitor.page().locator("main .k-note").isVisible() && !visitor.page().locator("#password").isVisible();
    }
}

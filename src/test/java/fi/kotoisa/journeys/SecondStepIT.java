package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.kotoisa.identity.DemoPeople;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.journeys.server.Wire;
import fi.kotoisa.platform.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in with a second step: at a desk with a passkey, because a role needs it, and on a phone without JavaScript with an app and a code on paper. */
class SecondStepIT extends Journey {

    @Test
    @Tag("postgresql")
    void atADeskARoleNeedsItAndAPasskeyDoes() {
        SecondSteps.lose(home(), DemoPeople.WITHOUT_APP);
        try (Visitor manager = Visitor.atADesk(home(), Language.FI)) {
            CDPSession device = passkeysLiveHere(manager);
            manager.signIn(SecondSteps.WITHOUT);
            assertTrue(manager.page().url().contains("/identity/first-factor"), manager.page().url());
            manager.open("activities/staff/today");
            assertTrue(manager.page().url().contains("/identity/sign-in"), "nothing else opens before");
            manager.signIn(SecondSteps.WITHOUT);
            manager.click("a[href*='add-passkey']");
            manager.page().locator("#name").fill("Työpöytä");
            manager.click("#passkey");
            assertEquals(10, SecondSteps.recoveryCodes(manager).size());
            manager.click("main a.k-btn");
            assertTrue(manager.page().url().contains("/identity/staff/register"), manager.page().url());

            signOut(manager);
            manager.signIn(SecondSteps.WITHOUT);
            assertTrue(manager.page().url().contains("/identity/second-step"), manager.page().url());
            manager.check();
            manager.click("#passkey");
            manager.open("identity/my-account").check();
            assertTrue(manager.page().locator("main").innerText().contains("Työpöytä"));

            signOut(manager);
            manager.open("identity/sign-in");
            manager.click("#passkey");
            assertTrue(manager.page().url().contains("/identity/staff/register"), "a passkey alone: " + manager.page().url());
            device.detach();
            twoPlaces(manager);
        } finally {
            SecondSteps.lose(home(), DemoPeople.WITHOUT_APP);
        }
    }

    /** The desk sees its other session, and ends it. */
    private void twoPlaces(Visitor manager) {
        manager.open("identity/new-codes");
        manager.page().locator("#password").fill(SecondSteps.PASSWORD);
        manager.click("#save");
        String paper = SecondSteps.recoveryCodes(manager).get(0);
        try (Visitor elsewhere = Visitor.onAPhone(home(), Language.SV)) {
            elsewhere.signIn(SecondSteps.WITHOUT);
            byRecovery(elsewhere, paper);
            assertTrue(elsewhere.page().url().contains("/identity/staff/register"), elsewhere.page().url());
            manager.open("identity/my-account");
            manager.click("#end-others");
            assertTrue(manager.page().locator(".k-note-ok").isVisible());
            elsewhere.open("identity/my-account");
            assertTrue(elsewhere.page().url().contains("/identity/sign-in"), "signed out from afar");
        }
    }

    @Test
    void onAPhoneInArabicWithAnAppAndWithoutJavaScript() {
        SecondSteps.lose(home(), DemoPeople.WITH_APP);
        try (Visitor phone = Visitor.onAPhone(home(), Language.AR)) {
            phone.signIn(SecondSteps.WITH_APP);
            phone.open("identity/my-account");
            phone.click("a[href*='add-app']");
            phone.page().locator("#code").fill("000000");
            phone.page().locator("#password").fill(SecondSteps.PASSWORD);
            String before = key(phone.page());
            phone.click("#save");
            assertTrue(phone.page().locator(".k-errsum a[href='#code']").isVisible());
            assertEquals(before, key(phone.page()), "the picture that was scanned stays");
            String key = SecondSteps.setUpApp(phone, true, SecondSteps::inArabic);
            List<String> papers = SecondSteps.recoveryCodes(phone);
            assertEquals(10, papers.size());
            String stolen = cookies(phone);
            assertEquals(200, Wire.get(home(), "/ar/identity/my-account", "Cookie: " + stolen).status());
            signOut(phone);
            assertEquals(302, Wire.get(home(), "/ar/identity/my-account", "Cookie: " + stolen).status(), "a stolen session is useless after sign-out");

            phone.signIn(SecondSteps.WITH_APP);
            String half = cookies(phone);
            assertEquals(302, Wire.get(home(), "/ar/identity/my-account", "Cookie: " + half).status(), "half the way is no session");
            phone.page().locator("#code").fill("123456");
            phone.click("#enter");
            assertTrue(phone.page().locator("#code-e").isVisible());
            phone.page().locator("#code").fill(SecondSteps.inArabic(SecondSteps.code(key, 1)));
            phone.click("#enter");
            assertFalse(phone.page().url().contains("/identity/"), phone.page().url());

            signOut(phone);
            phone.signIn(SecondSteps.WITH_APP);
            byRecovery(phone, papers.get(0).toUpperCase());
            signOut(phone);
            phone.signIn(SecondSteps.WITH_APP);
            byRecovery(phone, papers.get(0));
            assertTrue(phone.page().locator("#recovery-e").isVisible(), "each code works once");
            byRecovery(phone, papers.get(1));
            removeApp(phone);
        }
    }

    private static void removeApp(Visitor phone) {
        phone.open("identity/my-account");
        phone.click("a[href*='remove-factor']");
        phone.page().locator("#password").fill("wrong");
        phone.click("#save");
        assertTrue(phone.page().locator("#password-e").isVisible());
        phone.page().locator("#password").fill(SecondSteps.PASSWORD);
        phone.click("#save");
        assertEquals(0, phone.page().locator("a[href*='remove-factor']").count());
    }

    private static void byRecovery(Visitor visitor, String code) {
        if (!visitor.page().locator("#recovery").isVisible()) {
            visitor.page().locator("summary").last().click();
        }
        visitor.page().locator("#recovery").fill(code);
        visitor.click("#enter-by-recovery");
    }

    private static void signOut(Visitor visitor) {
        visitor.open("identity/sign-out");
        visitor.click("main form button[type=submit]");
    }

    private static String key(Page page) {
        return page.locator(".k-key").textContent();
    }

    private static String cookies(Visitor visitor) {
        return visitor.page().context().cookies().stream().map((Cookie cookie) -> cookie.name + "=" + cookie.value).collect(Collectors.joining("; "));
    }

    /** Chromium keeps passkeys as a device with a fingerprint reader would, and says yes. */
    private static CDPSession passkeysLiveHere(Visitor visitor) {
        CDPSession device = visitor.page().context().newCDPSession(visitor.page());
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject all = new JsonObject();
        all.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", all);
        return device;
    }
}

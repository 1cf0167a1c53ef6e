package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.journeys.server.SignInService;
import fi.kotoisa.journeys.server.Wire;
import fi.kotoisa.journeys.server.Wire.Answer;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in with the town's sign-in service: an administrator at a desk maps a group to a role, and somebody of that group comes in on a phone without JavaScript, in Arabic. */
class OpenIdIT extends Journey {

    private static final String ADMINISTRATOR = "admin@kotoisa.example";

    private final TestIssuer issuer = SignInService.walked().issuer();

    private void is(String who, Object... groups) {
        issuer.person = Map.of("sub", who, "sid", "sid-" + who, "email", who + "@town.example", "email_verified", true, "name", "Kaisa " + who, "groups", List.of(groups));
    }

    @Test
    @Tag("postgresql")
    void aGroupOfTheTownGivesARoleAndTakesIt() {
        try (Visitor admin = Visitor.atADesk(home(), Language.FI); Visitor phone = Visitor.onAPhone(home(), Language.AR)) {
            is("ohjelma", "kotoisa-planners");
            press(phone);
            assertTrue(phone.page().url().contains("broker=unknown"), phone.page().url());
            assertTrue(phone.page().locator(".k-note").isVisible());
            phone.checkLanguage();

            map(admin, "kotoisa-planners");
            press(phone);
            assertTrue(phone.page().url().endsWith("/activities/staff/today"), phone.page().url());
            phone.open("identity/my-account").checkLanguage();
            String session = cookies(phone);

            is("ohjelma", "others");
            press(phone);
            assertEquals(403, Wire.get(home(), "/fi/activities/staff/plan", "Cookie: " + cookies(phone)).status(), "the group is gone, and so is the role");
            is("ohjelma", "kotoisa-planners");
            press(phone);
            leaveFromThere(phone);
            assertEquals(302, Wire.get(home(), "/ar/identity/my-account", "Cookie: " + session).status(), "an older session is none");
            unmap(admin);
        }
    }

    /** Both ways of signing out. */
    private void leaveFromThere(Visitor phone) {
        Answer forged = Wire.post(home(), "/fi/identity/broker-logout", "logout_token=" + issuer.logoutToken(Map.of("sid", "sid-ohjelma", "aud", "another")));
        assertEquals(400, forged.status(), forged::everything);
        phone.open("identity/my-account");
        assertTrue(phone.page().url().contains("my-account"), "a forged word ends nothing");
        Answer told = Wire.post(home(), "/fi/identity/broker-logout", "logout_token=" + issuer.logoutToken(Map.of("sid", "sid-ohjelma")));
        assertEquals(200, told.status(), told::everything);
        phone.open("identity/my-account");
        assertTrue(phone.page().url().contains("/identity/sign-in"), phone.page().url());

        press(phone);
        phone.open("identity/sign-out");
        phone.page().locator("main form button[type=submit]").first().click();
        phone.page().waitForURL("**/ar/identity/sign-out");
        assertTrue(phone.page().url().endsWith("/ar/identity/sign-out"), "there and back, in the same language");
        assertFalse(cookies(phone).contains("kotoisa-leaving"), cookies(phone));
    }

    private static void press(Visitor visitor) {
        visitor.open("identity/sign-in?back=/ar/activities/staff/today");
        Locator way = visitor.page().locator("a[href*='broker-sign-in']");
        assertTrue(way.innerText().contains(SignInService.NAME), way.innerText());
        Visitor.follow(way);
    }

    private static void map(Visitor admin, String group) {
        admin.signIn(ADMINISTRATOR).open("identity/staff/sign-in-policy");
        admin.click("a[href*='sign-in-mapping']");
        admin.click("#save");
        assertEquals(4, admin.page().locator(".k-errsum a").count(), "nothing was filled in");
        admin.page().locator("#claim").fill("groups");
        admin.page().locator("#value").fill(group);
        admin.page().locator("#role").selectOption("PLANNER");
        admin.page().locator("#place").selectOption("all");
        admin.click("#save");
        assertTrue(admin.page().locator(".k-note-ok").isVisible());
        assertTrue(admin.page().locator("table").innerText().contains(group));
        admin.check();
    }

    private static void unmap(Visitor admin) {
        admin.open("identity/staff/sign-in-mapping");
        admin.click("button[id^='remove-'], input[id^='remove-']");
        assertTrue(admin.page().locator(".k-note-ok").isVisible());
    }

    private static String cookies(Visitor visitor) {
        return visitor.page().context().cookies().stream().map((Cookie cookie) -> cookie.name + "=" + cookie.value).collect(Collectors.joining("; "));
    }

    @Test
    void nobodyIsLedElsewhereAndNoForgedWayBackLetsAnybodyIn() {
        is("open", "kotoisa-planners");
        Answer out = Wire.get(home(), "/sv/identity/broker-sign-in?back=https://evil.example/");
        assertEquals(302, out.status());
        assertTrue(out.header("Location").orElseThrow().startsWith(issuer.address() + "/authorize?"), out::everything);
        assertFalse(out.everything().contains("evil.example"));
        String trip = out.cookie("__Host-kotoisa-trip").orElseThrow();
        for (String said : List.of("", "?code=x&state=y", "?error=access_denied&state=y", "?code=x&state=y&state=z", "?code=x")) {
            Answer back = Wire.get(home(), "/fi/identity/broker-return" + said, "Cookie: __Host-kotoisa-trip=" + trip);
            assertTrue(back.header("Location").orElseThrow().endsWith("/identity/sign-in?broker=late"), back::everything);
            assertTrue(back.cookie("__Host-kotoisa").isEmpty(), "no session begins");
        }
        issuer.person = Map.of();
        String state = TestIssuer.read(out.header("Location").get().replaceFirst(".*\\?", "")).get("state");
        Answer turned = Wire.get(home(), "/fi/identity/broker-return?error=access_denied&state=" + state + "&iss=" + issuer.address(), "Cookie: __Host-kotoisa-trip=" + trip);
        assertTrue(turned.header("Location").orElseThrow().endsWith("/sv/identity/sign-in?broker=cancelled"), turned::everything);
        assertEquals(405, Wire.post(home(), "/fi/identity/broker-return", "code=x&state=y").status());
        assertEquals(405, Wire.get(home(), "/fi/identity/broker-logout").status());
        assertEquals(400, Wire.post(home(), "/fi/identity/broker-logout", "x=1").status());
    }
}

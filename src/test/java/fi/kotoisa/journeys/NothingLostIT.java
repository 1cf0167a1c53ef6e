package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Typist;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.journeys.server.Kotoisa;
import fi.kotoisa.platform.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that was typed is lost when the session ends, the server starts again, or somebody goes back; and nothing is saved unasked or twice. */
class NothingLostIT extends Journey {

    private static final String SESSION = "__Host-kotoisa";
    private static final String SAID = "main .k-note-warn";

    /** Every page of staff; those without a field to type in are passed by. */
    /** All but the one that shows components and whose forms lead nowhere. */
    static Stream<String> staffPages() {
        return Ways.ALL.keySet().stream().filter(page -> page.contains("/staff/") && !page.equals("look/staff/patterns")).sorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"activities/staff/marking", "activities/staff/signups"})
    void theFormComesBackAsItWasFilled(String page) {
        walk(page);
    }

    @Tag("sweep")
    @ParameterizedTest
    @MethodSource("staffPages")
    void everyFormComesBackAsItWasFilled(String page) {
        walk(page);
    }

    private void walk(String name) {
        Ways.Way way = Ways.ALL.get(name);
        try (Visitor visitor = way.arrive(home(), Language.SV)) {
            way.walk().accept(visitor);
            Typist typist = new Typist(visitor.page());
            if (!typist.fill()) {
                return;
            }
            visitor.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
            typist.send();
            signInHere(visitor, way.account());
            assertTrue(visitor.page().url().contains("/sv/" + name), visitor.page()::url);
            assertEquals(List.of(), typist.lost());
            assertTrue(visitor.page().locator(SAID).first().innerText().contains("sparades inte"));
        }
    }

    private static void signInHere(Visitor visitor, String account) {
        Page page = visitor.page();
        page.locator("main input[autocomplete=username]").fill(account);
        page.locator("main input[type=password]").fill("kotoisa-demo");
        visitor.click("main form button[type=submit]");
    }

    @Test
    void nothingIsSavedUnaskedNobodyElseSeesItAndAForgottenPageComesAgain() {
        try (Visitor visitor = Visitor.atADesk(home(), Language.FI).signIn(Groups.PLANNER)) {
            Page page = visitor.page();
            Groups.show(visitor, new Groups.Plan("Kadonnut luonnos", "Pääkirjasto", "Kadonnut sali", "3.3.2027", "9.00", "10.00", 2, 8, 0));
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
            visitor.click("main .s-foot button[name=publish]");
            String signIn = page.url();
            visitor.signIn("planner2@kotoisa.example");
            page.navigate(home() + signIn.replaceFirst(".*back=%2F", "").replace("%2F", "/").replace("%3F", "?").replace("%3D", "="));
            assertEquals("", page.locator("#title-fi").inputValue(), "somebody else's text is nobody's business");
            visitor.open("identity/sign-out");
            visitor.click("main button");
            page.navigate(signIn);
            signInHere(visitor, Groups.PLANNER);
            assertEquals("Kadonnut luonnos", page.locator("#title-fi").inputValue());
            assertEquals("Kadonnut sali", page.locator("#room").inputValue());
            forget(visitor);
            visitor.click("main .s-foot button[name=publish]");
            page.waitForURL(address -> address.contains("kept="));
            assertEquals("Kadonnut luonnos", page.locator("#title-fi").inputValue(), "the server had forgotten this page");
            visitor.open("activities/staff/groups?q=Kadonnut");
            assertFalse(page.locator("main").innerText().contains("Kadonnut luonnos"), "nothing was saved");
        }
    }

    /** So many other pages that the server lets the first one go. */
    private static void forget(Visitor visitor) {
        try (Page other = visitor.page().context().newPage()) {
            for (int i = 0; i < 13; i++) {
                other.navigate(visitor.page().url().replaceFirst("[?].*", ""));
            }
        }
    }

    @Test
    void goingBackFindsWhatWasTypedAndSendingTwiceSavesOnce() {
        try (Visitor visitor = Visitor.atADesk(home(), Language.FI).signIn(Groups.PLANNER)) {
            Page page = visitor.page();
            Groups.show(visitor, new Groups.Plan("Vain kerran", "Pääkirjasto", "Kaksoissali", "4.3.2027", "9.00", "10.00", 2, 8, 0));
            List<?> answers = (List<?>) page.evaluate("() => { const form = document.getElementById('planning'); const sent = new URLSearchParams(new FormData(form)); sent.set('draft', '1');"
                    + " const send = () => fetch(form.action, { method: 'POST', body: sent }).then(answer => answer.status); return Promise.all([send(), send()]); }");
            assertTrue(answers.contains(200) && List.of(200, 409).containsAll(answers), answers::toString);
            visitor.open("activities/staff/groups?q=Vain+kerran");
            assertEquals(1, page.locator("main a:has-text('Vain kerran')").count());
            visitor.open("activities/staff/plan");
            page.locator("#title-fi").fill("Takaisin");
            visitor.open("activities/staff/groups");
            page.goBack();
            assertEquals("Takaisin", page.locator("#title-fi").inputValue());
        }
    }

    @Test
    @Tag("sweep")
    void theServerStartsAgain() {
        Path data = Kotoisa.emptyFolder("nothing-lost");
        Kotoisa first = Kotoisa.startOn(data, Map.of());
        try (Visitor visitor = Visitor.atADesk(first.home(), Language.FI).signIn(Groups.PLANNER)) {
            Typist typist = new Typist(visitor.open("activities/staff/plan").page());
            assertTrue(typist.fill());
            int port = first.port();
            first.stop();
            Kotoisa second = Kotoisa.startOn(data, Map.of(), "--port", "" + port, "--base-url", first.home().toString().replaceFirst("/$", ""));
            try {
                typist.send();
                signInHere(visitor, Groups.PLANNER);
                assertEquals(List.of(), typist.lost());
            } finally {
                second.stop();
            }
        }
    }
}

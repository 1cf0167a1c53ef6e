package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a script of a page asks for and does not get is told to the person, in words, and what was typed stays. */
class TroubleIT extends Journey {

    private static final String FAILED = "This did not work.";
    private static final String SLOW = "The server has not answered.";
    private static final String SIGNED_OUT = "You have been signed out.";
    private static final int PATIENCE_MILLIS = 16_000;

    @Test
    void everyFailureIsTold() {
        Map<String, Consumer<Route>> failures = new LinkedHashMap<>();
        failures.put("our own mistake", route -> route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("oops")));
        failures.put("sent elsewhere", route -> route.resume(new Route.ResumeOptions().setUrl(home().toString())));
        failures.put("another page in its place", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<html><body>Wi-Fi</body></html>")));
        failures.put("an error said by Faces", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/xml")
                .setBody("<partial-response><error><error-name>x</error-name></error></partial-response>")));
        failures.put("no network", Route::abort);
        try (Visitor visitor = Visitor.atADesk(home(), Language.EN).signIn(Groups.PLANNER)) {
            failures.forEach((what, failure) -> assertTrue(told(visitor, failure, this::chooseVenue).startsWith(FAILED), what));
            assertTrue(told(visitor, Route::abort, this::typeVenue).startsWith(FAILED), "while one looks for a place");
            Page page = visitor.page();
            page.clock().install();
            assertTrue(told(visitor, neverAnswered -> {}, this::waitLong).startsWith(SLOW));
        }
    }

    @Test
    void aSessionThatEndedIsToldAndAGoodAnswerTakesTheWordsBack() {
        try (Visitor visitor = Visitor.atADesk(home(), Language.EN).signIn(Groups.PLANNER)) {
            Page page = begin(visitor);
            page.route("**/staff/plan*", Route::abort, new Page.RouteOptions().setTimes(1));
            chooseVenue(page);
            page.locator(".k-trouble:not(:empty)").waitFor();
            page.locator("#venue_input").fill("Toinen uusi paikka");
            page.locator("#venue_input").blur();
            page.locator("#street").waitFor();
            assertEquals("", page.locator("#trouble").innerText());
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-kotoisa"));
            chooseVenue(page);
            page.locator(".k-trouble:not(:empty)").waitFor();
            assertTrue(page.locator("#trouble").innerText().startsWith(SIGNED_OUT));
            assertEquals("Typed before", page.locator("#title-fi").inputValue());
        }
    }

    private String told(Visitor visitor, Consumer<Route> failure, Consumer<Page> asking) {
        Page page = begin(visitor);
        page.route("**/staff/plan*", route -> {
            if (route.request().method().equals("POST")) {
                failure.accept(route);
            } else {
                route.resume();
            }
        });
        asking.accept(page);
        Locator told = page.locator(".k-trouble:not(:empty)");
        told.waitFor();
        assertEquals("alert", told.getAttribute("role"));
        assertEquals("Typed before", page.locator("#title-fi").inputValue());
        page.unroute("**/staff/plan*");
        return told.innerText();
    }

    private static Page begin(Visitor visitor) {
        Page page = visitor.open("activities/staff/plan").page();
        page.locator("#title-fi").fill("Typed before");
        return page;
    }

    private void chooseVenue(Page page) {
        page.locator("#venue_input").fill("Uusi paikka " + page.url().length());
        page.locator("#venue_input").blur();
    }

    private void waitLong(Page page) {
        page.waitForRequest("**/staff/plan*", () -> {
            chooseVenue(page);
            page.clock().runFor(1_000);
        });
        page.clock().fastForward(PATIENCE_MILLIS);
    }

    private void typeVenue(Page page) {
        page.locator("#venue_input").pressSequentially("Pää");
    }
}

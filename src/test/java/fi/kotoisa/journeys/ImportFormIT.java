package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.Feeds.calendar;
import static fi.kotoisa.journeys.Feeds.fetch;
import static fi.kotoisa.journeys.Feeds.say;
import static fi.kotoisa.journeys.Feeds.upload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.journeys.server.FeedSite;
import fi.kotoisa.platform.Language;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Nonsense in the form of imports: one clear error beside the field, in the person's language, and what was typed is still there. */
class ImportFormIT extends Journey {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
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
        try (Visitor visitor = Visitor.atADesk(home(), language).signIn("planner@kotoisa.example")) {
            files(visitor);
            addresses(visitor);
            theFormItself(visitor);
        }
    }

    private static void files(Visitor visitor) {
        upload(visitor, "sivu.html", "<!DOCTYPE html><html><body>hei</body></html>");
        told(visitor, "file", "staff.import.no-feed.HTML_PAGE");
        upload(visitor, "teksti.txt", "Hei vaan");
        told(visitor, "file", "staff.import.no-feed.NOT_A_FEED");
        upload(visitor, "tyhja.ics", new byte[0]);
        told(visitor, "file", "staff.import.no-feed.EMPTY");
        byte[] picture = new byte[5000];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 37);
        }
        upload(visitor, "kuva.png", picture);
        told(visitor, "file", "staff.import.no-feed.NOT_A_FEED");
        upload(visitor, "tyhja-lista.json", "[]");
        told(visitor, "file", "staff.import.no-feed.NO_EVENTS");
        upload(visitor, "suuri.ics", new byte[14 * MEBIBYTE]);
        told(visitor, "file", "staff.import.no-feed.TOO_LARGE");
        upload(visitor, "valtava.ics", new byte[40 * MEBIBYTE]);
        told(visitor, "file", "staff.import.no-feed.TOO_LARGE");
    }

    private static void addresses(Visitor visitor) {
        FeedSite site = FeedSite.walked();
        site.show("/sivu", "<!DOCTYPE html><html><body>hei</body></html>".getBytes(StandardCharsets.UTF_8));
        site.show("/suuri.ics", new byte[8 * MEBIBYTE]);
        site.show("/salainen.ics", calendar("salainen").getBytes(StandardCharsets.UTF_8));
        site.redirect("/ansa", site.closedAddress("/salainen.ics"));
        site.redirect("/kierre", "/kierre");
        refused(visitor, site.closedAddress("/salainen.ics"), "staff.import.failure.PRIVATE_NETWORK");
        refused(visitor, site.address("/ansa"), "staff.import.failure.PRIVATE_NETWORK");
        refused(visitor, site.address("/kierre"), "staff.import.failure.TOO_MANY_REDIRECTS");
        refused(visitor, site.address("/ei-ole"), "staff.import.failure.NOT_FOUND");
        refused(visitor, site.address("/sivu"), "staff.import.no-feed.HTML_PAGE");
        refused(visitor, site.address("/suuri.ics"), "staff.import.failure.TOO_LARGE");
        refused(visitor, "kalenteri", "staff.import.failure.NO_ADDRESS");
        refused(visitor, "file:///etc/passwd", "staff.import.failure.NO_ADDRESS");
        refused(visitor, "https://example.org/" + "a".repeat(1000), "staff.import.failure.LONG_ADDRESS");
        refused(visitor, "\"><script>alert(1)</script>", "staff.import.failure.NO_ADDRESS");
    }

    private static void theFormItself(Visitor visitor) {
        Page page = visitor.open("activities/staff/import").page();
        visitor.click("#read-feed");
        told(visitor, "file", "staff.import.missing");
        page.locator("#file").setInputFiles(new FilePayload("syote.ics", "text/calendar", calendar("molemmat").getBytes(StandardCharsets.UTF_8)));
        page.locator("#address").fill("https://example.org/kalenteri.ics");
        visitor.click("#read-feed");
        told(visitor, "address", "staff.import.both");
        assertEquals("https://example.org/kalenteri.ics", page.locator("#address").inputValue());
        visitor.check();
    }

    private static void refused(Visitor visitor, String address, String why) {
        fetch(visitor, address);
        told(visitor, "address", why);
        assertEquals(address, visitor.page().locator("#address").inputValue(), "what was typed is still there");
    }

    /** Once in the summary and once beside the field. */
    private static void told(Visitor visitor, String field, String why) {
        String words = say(visitor.language(), why);
        assertEquals(200, visitor.status());
        assertEquals(words, visitor.page().locator(".k-errsum a[href='#" + field + "']").innerText().strip());
        assertTrue(visitor.page().locator("#" + field + "-e").innerText().contains(words), why);
        assertTrue(visitor.page().locator("#" + field).getAttribute("aria-describedby").contains(field + "-e"));
    }
}

package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.journeys.rest.Program;
import fi.kotoisa.platform.Language;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A resident with an old phone, without an account and without JavaScript: finds a group, signs a family up, finds the sign-up again and gives the places back. */
class SigningUpIT extends Journey {

    private static final String GROUP = "activities/activity?id=0da00000-0000-4000-8000-000000000001";

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI, "Maija", "040 555 7101", "0405557101");
    }

    @Test
    void inEnglish() {
        walk(Language.EN, "Jo", "+358 40 555 7102", "040-5557102");
    }

    @Test
    void inArabicWithArabicDigits() {
        walk(Language.AR, "مريم", "٠٤٠ ٥٥٥ ٧١٠٣", "0405557103");
    }

    @Test
    void inSomali() {
        walk(Language.SO, "Hodan Cabdi", "00358 40 555 7104", "0405557104");
    }

    @Test
    void nonsenseIsToldBesideTheFieldAndStaysThere() {
        try (Visitor visitor = Visitor.onAPhone(home(), Language.AR)) {
            Page page = visitor.open(GROUP).page();
            follow(page.locator(".k-panel a.k-btn"));
            follow(page.locator("#next"));
            page.locator("#name").fill("‮<b>${7*7}</b>");
            page.locator("#phone").fill("soittakaa 12");
            follow(page.locator("#next"));
            page.locator(".k-errsum a[href='#phone']").waitFor();
            assertEquals("soittakaa 12", page.locator("#phone").inputValue());
            assertTrue(page.locator("#name").inputValue().contains("<b>${7*7}</b>"));
            assertTrue(page.title().startsWith("خطأ"), page.title());
            assertEquals("true", page.locator("#phone").getAttribute("aria-invalid"));
        }
    }

    private void walk(Language language, String name, String phone, String samePhone) {
        try (Visitor visitor = Visitor.onAPhone(home(), language)) {
            Groups.signUp(visitor, GROUP, name, phone, "#adults-1", "#children-1", "#care-1");
            Page page = visitor.page();
            String code = page.locator(".k-code").innerText().replaceAll("[^0-9]", "");
            assertEquals(6, code.length(), code);
            String done = page.url();

            visitor.open("activities/find-signup");
            page.locator("#code").fill(code.equals("000000") ? "111111" : "000000");
            page.locator("#reach").fill(samePhone);
            follow(page.locator("#show"));
            assertTrue(page.locator(".k-errsum").isVisible(), "a wrong code opens nothing");
            page.locator("#code").fill(code);
            follow(page.locator("#show"));
            assertTrue(page.url().contains("my-signup"), page.url());
            assertTrue(page.locator("main").innerText().contains(name));

            elsewhere(visitor, language, lasting(code, samePhone));
            page.navigate(done);
            assertTrue(page.locator(".k-code").isVisible(), "the page of the sign-up can be opened again");
            giveBack(visitor);
        }
    }

    /** What the messages carry. */
    private String lasting(String code, String phone) {
        Program program = new Program(home());
        return program.json(program.send("POST", "/api/v1/activities/sign-up/lookups", "{\"code\":\"" + code + "\",\"phoneOrEmail\":\"" + phone + "\"}", "Content-Type: application/json")).path("key").asText();
    }

    /** The short link of messages leads here; another number is asked first, and what was mistyped stays. */
    private void elsewhere(Visitor visitor, Language language, String key) {
        Page page = visitor.page();
        String opened = page.url().replaceAll(".*key=([\\w-]+).*", "$1");
        assertNotEquals(key, opened, "the key of the messages stands in no address that the code leads to");
        APIResponse shortLink = page.request().get(home().resolve("/s/" + key).toString(), RequestOptions.create().setMaxRedirects(0));
        assertEquals(List.of(302, "no-store", "same-origin", "/" + language.code() + "/activities/my-signup?key=" + key),
                List.of(shortLink.status(), shortLink.headers().get("cache-control"), shortLink.headers().get("referrer-policy"), shortLink.headers().get("location")));
        follow(page.locator("main a[href*='change-contact']"));
        page.locator("#phone").fill("12");
        follow(page.locator("#save"));
        page.locator(".k-errsum a[href='#phone']").waitFor();
        assertEquals("12", page.locator("#phone").inputValue());
        page.locator("#phone").fill("040 555 7" + language.ordinal() + "77");
        follow(page.locator("#save"));
        page.locator(".k-note-ok").waitFor();
        assertTrue(page.url().contains("reach=asked") && page.url().contains(opened), page.url());
        follow(page.locator("main a[href*='change-contact']"));
        page.locator("#language-so").check(new Locator.CheckOptions().setForce(true));
        follow(page.locator("#save"));
        page.locator(".k-note-ok").waitFor();
        assertEquals("/so/activities/my-signup?key=" + key, page.request().get(home().resolve("/s/" + key).toString(), RequestOptions.create().setMaxRedirects(0)).headers().get("location"));
    }

    private static void giveBack(Visitor visitor) {
        Page page = visitor.page();
        follow(page.locator("main a[href*='my-signup']").first());
        String mine = page.url();
        Locator cancel = page.locator("main a[href*='cancel-signup']");
        follow(cancel.first());
        page.navigate(mine);
        assertTrue(cancel.first().isVisible(), "looking at the question cancels nothing");
        follow(cancel.first());
        follow(page.locator("#yes"));
        page.navigate(mine);
        assertFalse(cancel.first().isVisible(), "there is nothing left to cancel");
    }
}

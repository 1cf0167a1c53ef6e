package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A counsellor gives a client an account, together with her; she sees on her telephone what is held and who has looked; those who look after accounts find nothing; non-disclosure closes it. */
class OwnDataIT extends Journey {

    private static final String COUNSELLOR = "counsellor@kotoisa.example";
    private static final String PASSWORD = "a phrase of her own";
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final Pattern LINK = Pattern.compile("https?://\\S+/identity/welcome\\?key=\\S+");

    @Test
    @Tag("postgresql")
    void inFinnishAndSomali() {
        walk(Language.FI, Language.SO);
    }

    @Test
    void inEnglishAndArabic() {
        walk(Language.EN, Language.AR);
    }

    private void walk(Language desk, Language hers) {
        String email = "hodan." + hers.code() + "@example.org";
        try (Visitor counsellor = Visitor.atADesk(home(), desk).signIn(COUNSELLOR); Visitor administrator = Visitor.atADesk(home(), desk).signIn("admin@kotoisa.example");
                Visitor phone = Visitor.onAPhone(home(), hers)) {
            String file = joined(counsellor, administrator, email, hers);
            choosePassword(administrator, phone);
            assertEquals(0, rows(administrator, email), "who looks after accounts finds none");
            seesHerData(phone, email);
            asks(phone);
            opensMoreWithASecondStep(phone);
            phone.checkLanguage();
            assertTrue(counsellor.open(file).page().locator("section[aria-labelledby=own] .k-tag").isVisible());
            hidden(counsellor, file);
            phone.open("identity/sign-out");
            phone.signIn(email, PASSWORD);
            assertTrue(phone.page().url().contains("sign-in"), "the account was for nothing else, and is gone");
        }
    }

    private String joined(Visitor counsellor, Visitor administrator, String email, Language hers) {
        Page page = counsellor.open("identity/staff/register-new").page();
        page.locator("#name").fill("Hodan " + hers.code().toUpperCase() + " Warsame");
        page.locator("#reads").selectOption(hers.code());
        follow(page.locator("#save"));
        if (page.locator("#another").isVisible()) {
            follow(page.locator("#another"));
        }
        String id = page.url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
        counsellor.open("identity/staff/person-account?id=" + id);
        page.locator("#email").fill("no address");
        follow(page.locator("#offer"));
        assertTrue(page.locator("#email-e").isVisible());
        assertEquals("no address", page.locator("#email").inputValue());
        page.locator("#email").fill(email);
        follow(page.locator("#offer"));
        String code = SentMessages.newest(administrator, CODE);
        page.locator("#code").fill(code.equals("123456") ? "123457" : "123456");
        follow(page.locator("#join"));
        assertTrue(page.locator("#code-e").isVisible());
        page.locator("#code").fill(code);
        follow(page.locator("#join"));
        assertTrue(page.locator(".k-note-ok").isVisible());
        counsellor.check();
        return "identity/staff/person?id=" + id;
    }

    private static void choosePassword(Visitor administrator, Visitor phone) {
        phone.page().navigate(SentMessages.newest(administrator, LINK));
        phone.page().locator("#password").fill(PASSWORD);
        phone.click("#save");
    }

    private static int rows(Visitor administrator, String email) {
        Page page = administrator.open("identity/staff/people").page();
        page.locator("#q").fill(email);
        administrator.click("form[role=search] button");
        return page.locator("main table tbody tr").count();
    }

    private static void seesHerData(Visitor phone, String email) {
        phone.signIn(email, PASSWORD);
        Page page = phone.page();
        assertTrue(page.url().endsWith("identity/my-data"), "her own page comes first: " + page.url());
        phone.checkLanguage();
        phone.click("#show-all");
        assertTrue(page.locator("#copy").innerText().contains(email));
        assertFalse(page.locator("#copy").innerText().contains("K-"), "a password alone opens nothing of the register");
        assertEquals(0, page.locator("#show-log").count());
    }

    private static void asks(Visitor phone) {
        Page page = phone.open("identity/my-data").page();
        page.locator("#words").fill("My name is written wrong.");
        phone.click("#ask");
        assertTrue(page.locator(".k-errsum a[href^='#what']").isVisible());
        assertEquals("My name is written wrong.", page.locator("#words").inputValue());
        page.locator("input[name=what][value=CORRECTION]").check();
        phone.click("#ask");
        assertTrue(page.locator(".k-note-ok").isVisible());
        assertTrue(page.locator(".k-things").innerText().contains("My name is written wrong."));
    }

    private static void opensMoreWithASecondStep(Visitor phone) {
        phone.open("identity/add-app");
        Page page = phone.page();
        SecondSteps.setUpApp(phone, Optional.of(PASSWORD), UnaryOperator.identity());
        phone.open("identity/my-data");
        phone.click("#show-all");
        assertTrue(page.locator("#copy").innerText().contains("Hodan") && page.locator("#copy").innerText().contains("Outi Esimerkki"), page.locator("#copy").innerText());
        phone.open("identity/my-data");
        phone.click("#show-log");
        assertTrue(page.locator("#seen").innerText().contains("Outi Esimerkki"), "who has looked");
    }

    private static void hidden(Visitor counsellor, String file) {
        Page page = counsellor.open(file.replace("person?", "person-care?")).page();
        follow(page.locator("#guard"));
        counsellor.open(file.replace("person?", "person-account?"));
        assertEquals(0, page.locator("#email").count(), "nothing is joined under non-disclosure");
    }
}

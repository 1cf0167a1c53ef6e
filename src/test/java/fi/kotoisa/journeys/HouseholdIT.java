package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A counsellor signs up a mother and her child from the file; the organiser sees a household like any other, and the mother reads her page on the telephone. Then the two are hidden in one deed, and the parents live apart.
 * Where two live apart, a manager hands one side over to another worker.
 */
class HouseholdIT extends Journey {

    private static final String COUNSELLOR = "counsellor@kotoisa.example";
    private static final String MANAGER = "manager@kotoisa.example";
    private static final Pattern SHORT_LINK = Pattern.compile("/s/([\\w-]{10,64})");

    /** What a double click sends first. */
    private static final String PRESS_ONCE_MORE = "async () => { const form = document.getElementById('signing'); const sent = new URLSearchParams(new FormData(form)); sent.append('enrol', '1');"
            + " await fetch(form.action, {method: 'POST', body: sent, redirect: 'manual'}); }";

    @Test
    @Tag("postgresql")
    void inFinnish() {
        walk(Language.FI, Language.TR, "Taloustalo", 1);
    }

    @Test
    void inEnglish() {
        walk(Language.EN, Language.AR, "Hillhouse", 2);
    }

    private void walk(Language desk, Language resident, String family, int number) {
        String title = "Perheryhmä " + number;
        String group = Groups.publish(home(), new Groups.Plan(title, "Pääkirjasto", "Perhehuone " + number, "21.1.2027", "9.00", "10.00", 2, 3, 0));
        try (Visitor visitor = Visitor.atADesk(home(), desk).signIn(COUNSELLOR)) {
            String mother = take(visitor, "register-new", "Newroz " + family, "1987", "040 555 771" + number, resident);
            String father = join(visitor, mother, "Azad " + family, "1985", "ADULT", resident);
            String child = join(visitor, mother, "Hêvî " + family, String.valueOf(LocalDate.now().getYear() - 8), "CHILD", resident);
            signUp(visitor, mother, child, title);
            seenByTheOrganiser(group, mother, family);
            onTheTelephone(resident, title);
            hide(visitor, mother, child, father);
            apart(visitor, mother, father);
        }
    }

    private static String join(Visitor visitor, String with, String name, String birth, String part, Language reads) {
        String person = take(visitor, "register-new?family=" + with, name, birth, "", reads);
        visitor.page().locator("label[for=part-" + part + "]").click();
        follow(visitor.page().locator("#join"));
        return person;
    }

    private static String take(Visitor visitor, String page, String name, String birth, String phone, Language reads) {
        Page taking = visitor.open("identity/staff/" + page).page();
        taking.locator("#name").fill(name);
        taking.locator("#birth").fill(birth);
        taking.locator("#reads").selectOption(reads.code());
        taking.locator("#phone").fill(phone);
        follow(taking.locator("#save"));
        if (taking.locator("#another").isVisible()) {
            follow(taking.locator("#another"));
        }
        return taking.url().replaceFirst(".*[?&]" + (page.contains("family") ? "new" : "id") + "=([0-9a-f-]+).*", "$1");
    }

    private static void signUp(Visitor visitor, String mother, String child, String title) {
        Page page = visitor.open("identity/staff/person?id=" + mother).page();
        follow(page.locator("main a[href*='sign-up-for']"));
        page.locator("#q").fill(title);
        follow(page.locator("#find"));
        assertEquals(2, page.locator("main tbody tr").count(), "its two dates");
        follow(page.locator("main tbody button").first());
        assertFalse(page.url().contains("date="), "the address says whose file it is, and no more");
        tick(page, mother, false);
        page.locator("#name").fill("Newroz H.");
        follow(page.locator("#enrol"));
        assertTrue(page.locator("#coming-e").isVisible(), "somebody must come");
        assertEquals("Newroz H.", page.locator("#name").inputValue(), "nothing typed is lost");
        tick(page, mother, true);
        tick(page, child, true);
        page.locator("#name").fill("Newroz");
        page.evaluate(PRESS_ONCE_MORE);
        follow(page.locator("#enrol"));
        page.waitForURL(address -> address.contains("said=placed"));
    }

    private static void tick(Page page, String person, boolean on) {
        page.locator("#coming-" + person).setChecked(on, new Locator.SetCheckedOptions().setForce(true));
    }

    /** First name and size, one household, and nothing that leads to the register or says who sent it. */
    private void seenByTheOrganiser(String group, String mother, String family) {
        try (Visitor planner = Visitor.atADesk(home(), Language.FI).signIn(Groups.PLANNER)) {
            Page page = planner.open(group.replace("activities/", "activities/staff/")).page();
            follow(page.locator("main a[href*='staff/signups']").first());
            Locator rows = page.locator("main tbody tr");
            assertEquals(1, rows.count());
            assertTrue(rows.first().innerText().contains("Newroz") && rows.first().innerText().contains("Yksi aikuinen, yksi lapsi."), rows.first().innerText());
            assertFalse(rows.first().innerText().contains("Henkilök"), "as if they had signed up themselves: " + rows.first().innerText());
            String source = planner.source();
            assertFalse(source.contains(mother) || source.contains(family) || source.contains("staff/person"), "nothing of the register");
        }
    }

    /** She opens the link of the message on a phone without scripts: the page of her sign-up, in her language. */
    private void onTheTelephone(Language language, String title) {
        try (Visitor mother = Visitor.onAPhone(home(), language)) {
            mother.page().navigate(home().resolve("/s/" + sent(title)).toString());
            assertTrue(mother.page().url().contains("/" + language.code() + "/activities/my-signup"), mother.page().url());
            assertTrue(mother.page().locator("main").innerText().contains(title));
            assertTrue(mother.page().locator("main a[href*='cancel-signup']").count() > 0, "as everybody's");
            mother.checkLanguage();
        }
    }

    private String sent(String title) {
        try (Visitor admin = Visitor.atADesk(home(), Language.FI).signIn("admin@kotoisa.example")) {
            Locator message = admin.open("platform/staff/outbox").page().locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(title));
            admin.page().waitForCondition(() -> {
                admin.page().reload();
                return message.count() > 0;
            });
            Matcher link = SHORT_LINK.matcher(message.first().innerText());
            assertTrue(link.find(), message.first().innerText());
            return link.group(1);
        }
    }

    /** The child is ticked already, the husband is not. */
    private static void hide(Visitor visitor, String mother, String child, String father) {
        Page page = visitor.open("identity/staff/person-care?id=" + mother).page();
        assertTrue(page.locator("#with-" + child).isChecked());
        assertFalse(page.locator("#with-" + father).isChecked());
        follow(page.locator("#guard"));
        for (String hidden : new String[] {mother, child}) {
            assertTrue(visitor.open("identity/staff/person?id=" + hidden).page().locator(".s-safe").first().isVisible());
        }
        assertEquals(0, visitor.open("identity/staff/person?id=" + father).page().locator(".s-safe").count());
        Page again = visitor.open("activities/staff/sign-up-for?id=" + mother).page();
        assertTrue(again.locator(".k-note-warn").first().isVisible(), "the counsellor is warned");
        assertFalse(again.locator("main").innerText().contains("555"), "and shown no number");
    }

    /** The counsellor works with both; the manager sees him and not her, and learns nothing of her. */
    private void apart(Visitor visitor, String mother, String father) {
        Page page = visitor.open("identity/staff/person-separate?id=" + mother).page();
        follow(page.locator("#separate"));
        assertTrue(page.url().contains("person-apart"), page.url());
        assertTrue(page.locator(".k-note-ok").isVisible());
        assertEquals(1, page.locator("main h3").count(), "one worker of both: " + page.locator("main").innerText());
        assertEquals(0, page.locator("main select").count(), "a manager decides");
        try (Visitor manager = Visitor.onAPhone(home(), Language.SV).signIn(MANAGER)) {
            assertEquals(404, manager.open("identity/staff/person-apart?id=" + mother).status());
            assertEquals(0, manager.open("identity/staff/person-apart?id=" + father).page().locator("main h3").count(), "his side is told of nobody");
        }
    }

    @Test
    void aManagerHandsOneSideOver() {
        try (Visitor visitor = Visitor.atADesk(home(), Language.EN).signIn(COUNSELLOR)) {
            String wife = take(visitor, "register-new", "Newroz Valleyfarm", "1987", "040 555 7731", Language.TR);
            String husband = join(visitor, wife, "Azad Valleyfarm", "1985", "ADULT", Language.TR);
            Page page = visitor.open("identity/staff/person-separate?id=" + wife).page();
            follow(page.locator("#separate"));
            assertTrue(page.locator("main").innerText().contains("Maija Esimerkki"), "whom to ask");
            try (Visitor manager = Visitor.atADesk(home(), Language.SV).signIn(MANAGER)) {
                Page deciding = manager.open("identity/staff/person-apart?id=" + wife).page();
                follow(deciding.locator("#end-w1"));
                assertTrue(deciding.locator("#next-w1-e").isVisible(), "nobody else answers for him");
                deciding.locator("#next-w1").selectOption(new SelectOption().setLabel("Timo Esimerkki"));
                follow(deciding.locator("#end-w1"));
                assertTrue(deciding.locator(".k-note-ok").isVisible());
                assertEquals(0, deciding.locator("main h3").count(), "nobody works with both");
            }
            assertEquals(404, visitor.open("identity/staff/person?id=" + husband).status());
            assertEquals(200, visitor.open("identity/staff/person?id=" + wife).status());
        }
    }
}

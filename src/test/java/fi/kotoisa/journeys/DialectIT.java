package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The office notes on a phone, in Swedish, which dialect an interpreter must know; others read it at a desk in English, and the keeper of the list in Finnish. */
class DialectIT extends Journey {

    @Test
    @Tag("postgresql")
    void aDialectIsChosenFromTheListAndCalledInEachReadersLanguage() {
        try (Visitor swedish = Visitor.onAPhone(home(), Language.SV).signIn("secretary@kotoisa.example"); Visitor english = Visitor.atADesk(home(), Language.EN).signIn("secretary@kotoisa.example");
                Visitor boss = Visitor.atADesk(home(), Language.FI).signIn("admin@kotoisa.example")) {
            Page page = swedish.open("identity/staff/register-new").page();
            page.locator("#name").fill("Layla Murteinen");
            page.locator("#reads").selectOption("ar");
            follow(page.locator("#save"));
            String person = page.url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
            swedish.open("identity/staff/person-edit?id=" + person);
            assertTrue(page.locator("#dialects option[value='Levantinsk arabiska']").count() == 1 && page.locator("#dialects option[value='Sydkurdiska']").count() == 0, "one has ended");
            page.locator("#tongue-0").selectOption("ar");
            page.locator("#dialect-0").fill("levantinsk arabiska");
            page.locator("#tongue-1").selectOption("ckb");
            page.locator("#dialect-1").fill("Sydkurdiska");
            follow(page.locator("#save"));
            String file = english.open("identity/staff/person?id=" + person).page().locator("main").innerText();
            assertTrue(file.contains("Levantine Arabic") && file.contains("Southern Kurdish"), file);
            Page lists = boss.open("identity/staff/lists").page();
            assertEquals("1", lists.locator("tr").filter(new Locator.FilterOptions().setHasText("Etelä-kurdi")).locator("td").nth(1).innerText(), "it is counted");
            follow(english.open("identity/staff/person-edit?id=" + person).page().locator("#save"));
            assertTrue(english.page().locator("main").innerText().contains("Southern Kurdish"), "what is offered no more stays");
        }
    }
}

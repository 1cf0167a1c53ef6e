package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A resident asks who has looked at their data; the data-protection officer searches the log, makes the copy in the resident's language, and sees who was denied. */
class LogIT extends Journey {

    private static final String CAFE = "0da00000-0000-4000-8000-000000000001";
    private static final Pattern ID = Pattern.compile("ContactId=([0-9a-f-]{36})");
    private static final AtomicInteger NUMBER = new AtomicInteger(700);

    @Test
    @Tag("postgresql")
    void atADeskInFinnishForSomebodyWhoReadsArabic() {
        try (Visitor officer = Visitor.atADesk(home(), Language.FI)) {
            walk(officer, "ar", "rtl", "من اطّلع على بياناتي");
            officer.open("identity/staff/audit?who=esimerkki&record=x").check();
            officer.open("identity/staff/audit").check();
        }
    }

    @Test
    void onAPhoneInEnglishForSomebodyWhoReadsSomali() {
        try (Visitor officer = Visitor.onAPhone(home(), Language.EN)) {
            walk(officer, "so", "ltr", "Yaa eegay xogtayda");
        }
    }

    private void walk(Visitor officer, String reads, String direction, String title) {
        String phone = "040 559 " + NUMBER.incrementAndGet() + "1";
        signUp(phone);
        plannerLooks();
        officer.signIn("dpo@kotoisa.example");
        Page page = officer.open("identity/staff/person-log").page();
        officer.click("#look");
        assertTrue(page.locator(".k-errsum a[href='#find']").isVisible(), "nothing was typed");
        page.locator("#find").fill(phone);
        officer.click("#look");
        assertFalse(page.url().contains("559"), "no number stands in the address");
        officer.click("#choose");
        assertTrue(page.locator("main h2").first().innerText().contains("Asma"));
        assertTrue(page.locator("main table").innerText().contains("Pirkko Esimerkki"), page.locator("main table").innerText());
        if (officer.language() == Language.FI) {
            officer.check();
        }
        int entries = page.locator("main tbody tr").count();
        page.locator("main tbody input[name=out]").last().check();
        page.locator("#speaks").selectOption(reads);
        officer.click("#make");
        assertTrue(page.locator(".k-errsum a[href='#out-why']").isVisible(), "leaving out needs a reason");
        assertTrue(page.locator("main tbody input[name=out]").last().isChecked() && page.locator("#speaks").inputValue().equals(reads), "nothing typed is lost");
        page.locator("#out-why").fill("Puoliso saisi tietää =1+1");
        officer.click("#make");
        assertEquals(direction + " " + reads, page.locator("#copy").getAttribute("dir") + " " + page.locator("#copy").getAttribute("lang"));
        assertEquals(title, page.locator("#copy h1").innerText());
        assertTrue(page.locator("#copy").innerText().contains("Pirkko Esimerkki"));
        assertTrue(page.locator("#copy tbody tr").count() >= entries - 1);
        if (officer.language() == Language.FI) {
            officer.checkLanguage();
        }
        search(officer, phone);
    }

    /** What the officer did stands in the log too, with the reason; and the planner, who tried this page, among those who were denied. */
    private void search(Visitor officer, String phone) {
        Page page = officer.open("identity/staff/audit").page();
        assertTrue(page.locator("main .k-note").first().isVisible());
        page.locator("#who").fill("taina");
        page.locator("#deed").selectOption("LeavingOut.leaveOut");
        officer.click("main form.k-find button[type=submit]");
        String rows = page.locator("main tbody").innerText();
        assertTrue(rows.contains("Taina Esimerkki") && rows.contains("Puoliso saisi tietää"), rows);
        page.locator("main tbody details summary").first().click();
        String contact = ID.matcher(page.locator("main tbody details").first().innerText()).results().map(found -> found.group(1)).findFirst().orElseThrow();
        officer.open("identity/staff/audit?record=" + contact + "&outcome=done");
        assertTrue(page.locator("main tbody").innerText().contains("Pirkko Esimerkki"));
        APIResponse file = page.request().get(page.url().replace("/audit?", "/audit.csv?"));
        assertEquals("text/csv;charset=utf-8", file.headers().get("content-type").toLowerCase().replace(" ", ""));
        assertEquals('\uFEFF', file.text().charAt(0));
        assertTrue(file.text().contains("Pirkko Esimerkki") && !file.text().contains(phone), file.text());
        officer.open("identity/staff/audit?deed=AuditRows.export");
        assertTrue(page.locator("main tbody").innerText().contains("Taina Esimerkki"), "taking it out is written down");
        officer.open("identity/staff/audit?who=esimerkki&record=x&from=2026-02-02&to=2026-02-01");
        assertTrue(page.locator(".k-errsum a[href='#record']").isVisible() && page.locator(".k-errsum a[href='#to']").isVisible());
        assertEquals("esimerkki", page.locator("#who").inputValue());
        Visitor.follow(page.locator("#denied ~ ul a:has-text('Pirkko')"));
        assertTrue(page.locator("main tbody tr").count() >= 1);
    }

    private void signUp(String phone) {
        try (Visitor resident = Visitor.onAPhone(home(), Language.AR)) {
            resident.open("activities/activity?id=" + CAFE);
            resident.click(".k-panel a.k-btn");
            resident.click("#next");
            resident.page().locator("#name").fill("Asma");
            resident.page().locator("#phone").fill(phone);
            resident.click("#next");
            resident.click("#send");
        }
    }

    /** Opens the list on paper; and tries what planners may not. */
    private void plannerLooks() {
        try (Visitor planner = Visitor.atADesk(home(), Language.FI).signIn("planner@kotoisa.example")) {
            planner.open("activities/staff/activity?id=" + CAFE);
            String session = planner.page().locator("a[href*='session=']").first().getAttribute("href").replaceFirst(".*session=", "");
            planner.open("activities/staff/list?session=" + session);
            planner.open("identity/staff/audit");
            assertEquals(403, planner.status());
        }
    }
}

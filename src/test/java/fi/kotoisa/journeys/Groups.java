package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.net.URI;

/** Groups that an organiser plans by hand in the browser, for journeys that need one of their own, and households that sign up for them. */
final class Groups {

    static final String PLANNER = "planner@kotoisa.example";

    /** The name of leader@kotoisa.example, who leads every one of them that is her organisation's. */
    private static final String LEADER = "Leila Esimerkki";

    private Groups() {}

    /**
     * What is typed into the form.
     *
     * @param from a time as people write it, {@code 8.30}
     */
    record Plan(String title, String venue, String room, String first, String from, String to, int dates, int places, int care) {}

    /** Publishes a group; answers the end of its public address, {@code activities/activity?id=…}. */
    static String publish(URI home, Plan plan) {
        try (Visitor visitor = Visitor.atADesk(home, Language.FI).signIn(PLANNER)) {
            show(visitor, plan);
            save(visitor, "publish");
            return "activities/activity?id=" + visitor.page().url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1");
        }
    }

    /** Fills the form and asks for the dates, of which nothing is saved yet. */
    static void show(Visitor visitor, Plan plan) {
        fill(visitor.open("activities/staff/plan"), plan);
    }

    /** The same for one of several organisations, by its id. */
    static void show(Visitor visitor, Plan plan, String organiser) {
        visitor.open("activities/staff/plan").page().locator("#organiser").selectOption(organiser);
        fill(visitor, plan);
    }

    private static void fill(Visitor visitor, Plan plan) {
        Page page = visitor.page();
        page.locator("#title-fi").fill(plan.title());
        page.locator("#summary-fi").fill("Puhumme yhdessä.");
        page.locator("#venue_input").fill(plan.venue());
        page.locator("#room").fill(plan.room());
        page.locator("#first_input").fill(plan.first());
        page.locator("#from").fill(plan.from());
        page.locator("#to").fill(plan.to());
        page.locator("#count").fill("" + plan.dates());
        // journeys count their dates, whatever breaks the demo town has
        page.locator("#skip-breaks").uncheck(new Locator.UncheckOptions().setForce(true));
        page.locator("label[for=sign-up-WHOLE]").click();
        page.locator("#capacity").fill("" + plan.places());
        page.locator("#care").fill("" + plan.care());
        if (page.locator("#leader option").allInnerTexts().contains(LEADER)) {
            page.locator("#leader").selectOption(new SelectOption().setLabel(LEADER));
        }
        page.locator("#hosts").fill("1");
        follow(page.locator("main .s-foot button[name=show]").last());
        page.locator(".s-tally").waitFor();
    }

    /** @param how {@code draft} or {@code publish} */
    static void save(Visitor visitor, String how) {
        follow(visitor.page().locator("main .s-foot button[name=" + how + "]").last());
        visitor.page().waitForURL(address -> address.contains("staff/activity"));
    }

    /** Signs a household up without an account, up to the page with its code. What is not chosen stays as the page has it: one adult. */
    static void signUp(Visitor visitor, String group, String name, String phone, String... choices) {
        Page page = visitor.open(group).page();
        follow(page.locator(".k-panel a.k-btn"));
        for (String choice : choices) {
            page.locator(choice).check(new Locator.CheckOptions().setForce(true));
        }
        follow(page.locator("#next"));
        page.locator("#name").fill(name);
        page.locator("#phone").fill(phone);
        follow(page.locator("#next"));
        follow(page.locator("#send"));
        page.locator(".k-code").waitFor();
    }
}

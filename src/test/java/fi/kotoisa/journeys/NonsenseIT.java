package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is typed into every field of every form, the page says beside the field what is wrong with it, in the person's language, and keeps what was typed. A choice that was not offered breaks nothing.
 */
class NonsenseIT extends Journey {

    /**
     * Sent without a page of its own around it, a form of PrimeFaces that shows its components; or only with what a device answers, which {@link SecondStepIT} has; or a request that the first
     * answer, however odd its words, takes from the list that leads to it, which {@link DataRightsIT} has; or it opens a file to somebody who is shown to see it not, which {@link EmergencyIT} has.
     */
    private static final Set<String> ELSEWHERE = Set.of("look/staff/patterns", "identity/add-passkey", "identity/staff/data-request", "identity/staff/emergencies");
    private static final Map<String, String> NONSENSE = Map.of(
            "markup", "\u202e<b onclick=x>${7*7}</b>'; DROP TABLE x; --",
            "far too long", "äö😀 ".repeat(1500).strip(),
            "nothing but spaces", " \u00a0 ",
            "digits of three scripts", "٣۴9 -1 99999999999999999999 1e9");
    private static final String FORMS = "main form[method=post]";
    private static final String CHOICES = FORMS + ":has(select, input[type=radio], input[type=checkbox]):visible";
    private static final String TYPED = "input:is(:not([type]),[type=text],[type=tel],[type=email],[type=number],[type=password]):not([readonly]):visible, textarea:visible";
    private static final String BUTTON = "button[type=submit]:not(.k-vh):visible, input[type=submit]:visible";
    private static final String MEDDLE = "form => { for (const e of form.querySelectorAll('option,input[type=radio],input[type=checkbox]')) { e.value = 'nonsense'; e.selected = true; e.checked = true; } }";

    private static final Visitors VISITORS = new Visitors();

    @AfterAll
    static void everybodyGoesHome() {
        VISITORS.close();
    }

    static Stream<String> everyPage() {
        return Ways.ALL.keySet().stream().filter(page -> !ELSEWHERE.contains(page)).sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void whatIsTypedStaysAndIsExplained(String page) {
        Ways.Way way = Ways.ALL.get(page);
        Visitor visitor = VISITORS.of(way, home(), language(page));
        way.walk().accept(visitor);
        boolean choices = visitor.page().locator(CHOICES).count() > 0;
        for (int form : formsToTypeInto(visitor.page())) {
            eachNonsense(visitor, way, form);
        }
        if (choices) {
            way.walk().accept(visitor);
            aChoiceThatWasNotOfferedBreaksNothing(visitor);
        }
    }

    private static void eachNonsense(Visitor visitor, Ways.Way way, int form) {
        boolean here = false;
        for (Map.Entry<String, String> kind : NONSENSE.entrySet()) {
            if (!here) {
                way.walk().accept(visitor);
            }
            Locator filled = visitor.page().locator(FORMS).nth(form);
            if (filled.locator(TYPED).count() == 0) {
                // what waited for an answer has got one
                return;
            }
            String before = fields(visitor.page());
            List<String> wrong = fillAndSend(visitor, filled, kind.getValue());
            assertEquals("", String.join("\n", wrong), visitor.page().url() + ": " + kind.getKey());
            // a form that was refused stands there as it was, and takes the next nonsense
            here = visitor.page().locator(".k-errsum").count() > 0 && fields(visitor.page()).equals(before);
        }
    }

    private static String fields(Page page) {
        return path(page) + page.locator(FORMS).locator(TYPED).count();
    }

    /** No browser would send it, so an error is enough where there is no field to say it beside; but it may not break anything. */
    private static void aChoiceThatWasNotOfferedBreaksNothing(Visitor visitor) {
        Locator form = visitor.page().locator(CHOICES).first();
        if (form.count() == 0) {
            return;
        }
        form.evaluate(MEDDLE);
        send(visitor, form);
        assertTrue(visitor.status() < 500, () -> "the answer was " + visitor.status());
        assertTrue(visitor.source().stripTrailing().endsWith("</html>"));
    }

    private static Language language(String page) {
        return page.contains("/staff/") ? Language.SV : Language.AR;
    }

    private static int[] formsToTypeInto(Page page) {
        return IntStream.range(0, page.locator(FORMS).count()).filter(form -> page.locator(FORMS).nth(form).locator(TYPED).count() > 0).toArray();
    }

    private static List<String> fillAndSend(Visitor visitor, Locator form, String nonsense) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Locator field : form.locator(TYPED).all()) {
            visitor.type(field, nonsense);
            if (!"password".equals(field.getAttribute("type"))) {
                typed.put(field.getAttribute("id"), field.inputValue());
            }
        }
        String before = path(visitor.page());
        send(visitor, form);
        visitor.check();
        if (!path(visitor.page()).equals(before)) {
            return List.of();
        }
        if (visitor.page().locator(".k-errsum").count() == 0) {
            return visitor.page().locator("main :is(.k-note, [role=status])").count() > 0 ? List.of() : List.of("nothing says what came of it");
        }
        return Stream.concat(lost(visitor.page(), typed).stream(), unexplained(visitor.page()).stream()).toList();
    }

    private static void send(Visitor visitor, Locator form) {
        visitor.page().waitForNavigation(() -> form.locator(BUTTON).first().click());
    }

    private static String path(Page page) {
        return page.url().replaceAll("[?#].*", "");
    }

    private static List<String> lost(Page page, Map<String, String> typed) {
        List<String> lost = new ArrayList<>();
        typed.forEach((id, text) -> {
            Locator field = page.locator("[id='" + id + "']");
            String kept = field.count() == 0 ? "the field itself is gone" : field.inputValue();
            if (!visible(text).isEmpty() && !visible(kept).equals(visible(text))) {
                lost.add(id + " held " + text.length() + " characters, and now: " + kept);
            }
        });
        return lost;
    }

    /** Marks that nobody sees may go, and spaces with nothing between them. */
    private static String visible(String text) {
        return text.replace("\u202e", "").replaceAll("^[\\s\u00a0]*$", "");
    }

    /** Each line of the summary leads to a field that is marked and says why beside it. */
    private static List<String> unexplained(Page page) {
        List<String> unexplained = new ArrayList<>();
        for (Locator link : page.locator(".k-errsum a").all()) {
            String id = link.getAttribute("href").substring(1);
            Locator field = page.locator("[id='" + id + "']");
            if (field.count() != 1) {
                unexplained.add("the summary leads to no field: " + id);
            } else if (!Boolean.TRUE.equals(field.evaluate(SAYS_WHY))) {
                unexplained.add("nothing beside the field: " + id);
            }
        }
        return unexplained;
    }

    private static final String SAYS_WHY = "e => [e, ...e.querySelectorAll('*'), e.closest('fieldset')].filter(x => x && x.hasAttribute('aria-describedby'))"
            + ".flatMap(x => x.getAttribute('aria-describedby').split(/\\s+/)).map(id => document.getElementById(id))"
            + ".some(x => x && x.classList.contains('k-err') && x.textContent.trim() !== '')";
}

package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import fi.kotoisa.journeys.browser.Sight;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.journeys.server.ShippedPages;
import fi.kotoisa.platform.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page that is shipped, in its languages: without barriers (in two of them), valid, whole, translated, and narrow enough for an old phone. Its pictures lie in
 * {@code target/screens}.
 *
 * <p>Each page is walked in the languages of its pictures and in another, the next page in the next one: pages of residents in both directions, staff pages in two of their three languages. That every
 * text exists in every language is proved without a browser, and {@link SweepIT} walks all of them.
 */
class EveryPageIT extends Journey {

    /** The languages in which pictures are kept and barriers looked for: one left-to-right, one right-to-left. */
    private static final Set<Language> PICTURED = Set.of(Language.FI, Language.AR);
    /** Pictures of these, as the window shows them, stand in the README: those in Arabic on a phone. */
    private static final Map<String, Language> IN_THE_README = Map.of(
            "activities/calendar", Language.FI, "activities/staff/activity", Language.FI, "activities/activity", Language.AR, "activities/signup-done", Language.AR);
    private static final Visitors VISITORS = new Visitors();

    static Stream<Arguments> everyPageInItsLanguages() {
        return Ways.ALL.keySet().stream().sorted().flatMap(page -> languages(page).stream().map(language -> Arguments.of(page, language)));
    }

    private static List<Language> languages(String page) {
        List<Language> all = page.contains("/staff/") ? Language.ofStaff() : Language.ofResidents();
        List<Language> others = all.stream().filter(language -> !PICTURED.contains(language)).toList();
        return Stream.concat(all.stream().filter(PICTURED::contains), Stream.of(others.get(Math.floorMod(page.hashCode(), others.size())))).toList();
    }

    /** Each page in one light and width, the next page in another; {@link SweepIT} sees all of them. */
    private static List<String> barriers(Visitor visitor, String page, Language language) {
        int turn = Math.floorMod(page.hashCode() + language.ordinal(), 4);
        return new Sight(visitor).barriers(List.of(turn % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK), List.of(turn < 2 ? 1280 : 360));
    }

    @AfterAll
    static void everybodyGoesHome() {
        VISITORS.close();
    }

    @Test
    void thereIsAWayToEveryPageThatIsShipped() {
        assertEquals(String.join("\n", ShippedPages.all()), String.join("\n", Ways.ALL.keySet().stream().sorted().toList()));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyPageInItsLanguages")
    void thePageIsAsPagesMustBe(String page, Language language) {
        Ways.Way way = Ways.ALL.get(page);
        Visitor visitor = VISITORS.of(way, home(), language);
        way.walk().accept(visitor);
        if (!page.equals("web/fault")) {
            assertTrue(visitor.page().url().contains("/" + language.code() + "/" + page), () -> "the way leads to " + visitor.page().url());
            assertEquals(200, visitor.status());
        }
        if (PICTURED.contains(language)) {
            visitor.screenshots(page.replace('/', '-'));
            assertEquals("", String.join("\n", barriers(visitor, page, language)));
        }
        visitor.checkLanguage();
        if (IN_THE_README.get(page) == language) {
            visitor.picture(page.replace('/', '-'), language.rightToLeft());
        }
    }
}

package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import fi.kotoisa.journeys.browser.Sight;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.platform.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in every light, width and language, for which the daily run has no time; docs/reference/ux-goals.md has the command. {@link EveryPageIT} takes a sample of it each day.
 */
@Tag("sweep")
class SweepIT extends Journey {

    private static final List<ColorScheme> LIGHTS = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final List<Integer> WIDTHS = List.of(1280, 360);
    private static final List<Language> RIGHT_TO_LEFT = List.of(Language.AR, Language.FA, Language.CKB);
    private static final int COLD_AT_MOST = 100_000;
    private static final int WARM_AT_MOST = 60_000;
    private static final Visitors VISITORS = new Visitors();

    static Stream<Arguments> residentPages() {
        return Ways.residents().flatMap(page -> Stream.of(Language.FI, Language.AR).map(language -> Arguments.of(page, language)));
    }

    static Stream<Arguments> staffPages() {
        return Ways.staff().map(page -> Arguments.of(page, Language.FI));
    }

    static Stream<Arguments> rightToLeft() {
        return Ways.residents().flatMap(page -> RIGHT_TO_LEFT.stream().map(language -> Arguments.of(page, language)));
    }

    static Stream<String> everyPage() {
        return Stream.concat(Ways.residents(), Ways.staff());
    }

    @AfterAll
    static void everybodyGoesHome() {
        VISITORS.close();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource({"residentPages", "staffPages"})
    void everybodySeesItAndGetsThrough(String page, Language language) {
        Sight sight = new Sight(walk(page, language));
        List<String> found = new ArrayList<>(sight.barriers(LIGHTS, WIDTHS));
        found.addAll(sight.lostInForcedColours());
        found.addAll(sight.hiddenWhenEnlarged());
        assertEquals("", String.join("\n", found));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("rightToLeft")
    void noTextIsCutOff(String page, Language language) {
        assertEquals("", String.join("\n", new Sight(walk(page, language)).clipped(page.replace('/', '-') + "-" + language.code())));
    }

    /** The way is walked once; the other languages open what it led to. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void theMarkupIsValid(String page) {
        String address = walk(page, Language.FI).checkLanguage().page().url();
        for (Language language : page.contains("/staff/") ? Language.ofStaff() : Language.ofResidents()) {
            String there = address.replace("/fi/", "/" + language.code() + "/");
            Visitor visitor = VISITORS.of(Ways.of(page), home(), language);
            visitor.page().navigate(there);
            if (!there.equals(visitor.page().url())) {
                // a state that another person is in: they walk there themselves
                walk(page, language);
                String usual = "/" + language.code() + "/" + page.replaceFirst(",.*", "");
                assertTrue(visitor.page().url().contains(usual), () -> visitor.page().url() + " is not " + usual);
            }
            visitor.checkLanguage();
        }
    }

    /** The calendar, by a browser that has seen nothing of us and then once more. */
    @Test
    void theFirstPageIsLight() {
        try (Visitor visitor = Visitor.atADesk(home(), Language.FI)) {
            AtomicInteger bytes = new AtomicInteger();
            CDPSession wire = visitor.page().context().newCDPSession(visitor.page());
            wire.on("Network.loadingFinished", end -> bytes.addAndGet(end.get("encodedDataLength").getAsInt()));
            wire.send("Network.enable");
            visitor.open("activities/calendar").page().waitForLoadState(LoadState.NETWORKIDLE);
            assertTrue(bytes.get() > 5_000 && bytes.get() < COLD_AT_MOST, () -> bytes + " bytes");
            bytes.set(0);
            visitor.open("activities/calendar").page().waitForLoadState(LoadState.NETWORKIDLE);
            assertTrue(bytes.get() < WARM_AT_MOST, () -> bytes + " bytes");
        }
    }

    private Visitor walk(String page, Language language) {
        Ways.Way way = Ways.of(page);
        Visitor visitor = VISITORS.of(way, home(), language);
        way.walk().accept(visitor);
        return visitor;
    }
}

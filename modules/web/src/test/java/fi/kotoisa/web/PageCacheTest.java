package fi.kotoisa.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.look.PublicPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCacheTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 24, 12, 0);
    private static final LocalDateTime MIDNIGHT = NOON.toLocalDate().plusDays(1).atStartOfDay();
    private static final PublicPage CALENDAR = new PublicPage("activities", "calendar", "activities", List.of("spoken", "page"));
    private static final Map<String, PublicPage> PAGES = Map.of(CALENDAR.path(), CALENDAR);

    private static KeptPage page(String html) {
        return KeptPage.of(html.getBytes(StandardCharsets.UTF_8), 7, MIDNIGHT);
    }

    private static Optional<KeptAddress> address(String path, Map<String, String> query) {
        return KeptAddress.of(path, PAGES, query::get);
    }

    @Test
    void aPageHoldsUntilSomethingChangesOrItsMomentComes() {
        KeptPages kept = new KeptPages(100_000);
        kept.keep("a", page("calendar"));
        assertTrue(kept.find("a", 7, NOON).isPresent());
        assertFalse(kept.find("a", 8, NOON).isPresent());
        assertTrue(kept.find("a", 7, MIDNIGHT.minusNanos(1)).isPresent());
        assertFalse(kept.find("a", 7, MIDNIGHT).isPresent());
    }

    @Test
    void theMemoryStaysWithinItsBoundsAndWhatWasLastAskedForStays() {
        int size = page("calendar 0").weight();
        KeptPages kept = new KeptPages(10L * size);
        kept.keep("popular", page("calendar 0"));
        for (int i = 0; i < 1_000; i++) {
            kept.keep("other" + i, page("calendar " + i % 10));
            assertTrue(kept.find("popular", 7, NOON).isPresent(), "after " + i);
            assertTrue(kept.bytes() <= 10L * size);
        }
        assertFalse(kept.find("other0", 7, NOON).isPresent());
    }

    @Test
    void aPageThatIsRenderedAgainTakesThePlaceOfTheOldOne() {
        KeptPages kept = new KeptPages(100_000);
        kept.keep("a", page("old"));
        kept.keep("a", page("new"));
        assertEquals(page("new").weight(), kept.bytes());
        assertEquals(page("new").tag(), kept.find("a", 7, NOON).orElseThrow().tag());
    }

    @Test
    void aPageTooHeavyIsNotKept() {
        KeptPages kept = new KeptPages(10);
        kept.keep("a", page("far more than ten bytes"));
        assertEquals(0, kept.bytes());
    }

    @Test
    void queriesThatThePageDoesNotKnowMakeNoPageOfTheirOwn() {
        String plain = address("/fi/activities/calendar", Map.of()).orElseThrow().key();
        assertEquals(plain, address("/fi/activities/calendar", Map.of("utm", "1", "x", "y")).orElseThrow().key());
        assertEquals(plain, address("/fi/activities/calendar", Map.of("spoken", " ", "page", "")).orElseThrow().key());
        assertEquals(plain, address("/fi/activities/calendar", Map.of("spoken", "x".repeat(101))).orElseThrow().key());
    }

    @Test
    void everyLanguageAndSearchIsAPageOfItsOwn() {
        String finnish = address("/fi/activities/calendar", Map.of("spoken", "ar", "page", "2")).orElseThrow().key();
        assertEquals("/fi/activities/calendar?spoken=ar&page=2", finnish);
        assertNotEquals(finnish, address("/ar/activities/calendar", Map.of("spoken", "ar", "page", "2")).orElseThrow().key());
        assertNotEquals(finnish, address("/fi/activities/calendar", Map.of("spoken", "ar&page=2")).orElseThrow().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/fi", "/fi/", "/activities/calendar", "/xx/activities/calendar", "/fi/activities/signup", "/fi/activities/staff/calendar", "/fi/activities/calendar/"})
    void allOtherAddressesAreNoneOfItsBusiness(String path) {
        assertTrue(address(path, Map.of()).isEmpty());
    }

    @Test
    void aBrowserThatHasThisVeryPageIsTold() {
        KeptPage page = page("calendar");
        assertTrue(page.isKnownAs(page.tag()));
        assertTrue(page.isKnownAs("\"other\", " + page.tag().substring(2)));
        assertTrue(page.isKnownAs("*"));
        assertFalse(page.isKnownAs(page("another").tag()));
        assertFalse(page.isKnownAs(null));
    }

    @Test
    void theZippedPageIsTheSamePage() throws IOException {
        String html = "<p>مقهى اللغة</p>".repeat(200);
        KeptPage page = page(html);
        assertEquals(html, new String(new GZIPInputStream(new ByteArrayInputStream(page.zipped())).readAllBytes(), StandardCharsets.UTF_8));
        assertTrue(page.zipped().length < page.html().length / 10);
    }
}

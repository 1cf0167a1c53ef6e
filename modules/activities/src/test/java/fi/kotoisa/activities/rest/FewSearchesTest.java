package fi.kotoisa.activities.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.platform.Refused;
import org.junit.jupiter.api.Test;

/** Only a few programs search by words at once; whoever comes too much is told when to come again. */
class FewSearchesTest {

    private final FewSearches searches = new FewSearches();

    /** So many searches, each begun while the ones before are being done. */
    private int within(int more) {
        return more == 0 ? 0 : searches.oneOfFew(true, () -> 1 + within(more - 1));
    }

    @Test
    void whatIsTooMuchIsRefusedAndTheOthersGoOn() {
        assertEquals(FewSearches.AT_ONCE, within(FewSearches.AT_ONCE));
        Refused refused = assertThrows(Refused.class, () -> within(FewSearches.AT_ONCE + 1));
        assertEquals(429, refused.problem().status());
        assertEquals("2", refused.problem().headers().get("Retry-After"));
        assertEquals(FewSearches.AT_ONCE, within(FewSearches.AT_ONCE), "those that were broken off hold nobody up");
    }

    @Test
    void onlySearchesByWordsCount() {
        assertEquals("list", searches.oneOfFew(true, () -> {
            for (int one = 0; one < 2 * FewSearches.AT_ONCE; one++) {
                searches.oneOfFew(false, () -> "list");
            }
            return "list";
        }));
    }
}

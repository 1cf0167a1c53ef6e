package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenLanguagesTest {

    @ParameterizedTest
    @CsvSource({"prs, FI, dari", "ckb, FI, kurdi (sorani)", "kmr, SV, kurdiska (kurmanji)", "so, EN, Somali", "ar, UK, арабська", "uk, SO, Yukreeniyaan", "fi-x-selko, FI, selkosuomi",
        "ckb, ZH, 库尔德语（索拉尼）", "so, ZH, 索马里语", "prs, VI, Tiếng Dari", "kmr, CKB, کوردی (کورمانجی)", "bn, CKB, بەنگالی"})
    void everyLanguageIsCalledByItsNameInTheLanguageOfThePage(String tag, Language in, String name) {
        assertEquals(name, SpokenLanguages.name(tag, in));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en", "ar", "fa", "prs", "ckb", "kmr", "so", "uk", "ru", "et", "ti", "sw", "th", "vi", "tr", "sq", "ps", "ur", "fse", "fi-x-selko"})
    void noPageOfResidentsShowsABareTag(String tag) {
        for (Language page : Language.ofResidents()) {
            String name = SpokenLanguages.name(tag, page);
            assertNotEquals(tag, name);
            assertFalse(name.contains("x-"), name);
        }
    }

    @Test
    void somethingThatIsNoLanguageIsShownAsItIs() {
        assertEquals("qaa", SpokenLanguages.name("qaa", Language.FI));
    }
}

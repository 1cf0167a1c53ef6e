package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenLanguagesTest {

    @ParameterizedTest
    @CsvSource({"prs, FI, dari", "ckb, FI, kurdi (sorani)", "kmr, SV, kurdiska (kurmanji)", "so, EN, Somali", "ar, UK, арабська", "uk, SO, Yukreeniyaan", "fi-x-selko, FI, selkosuomi", "prs, CKB, دەری", "sw, CKB, سواھیلی", "uk, CKB, ئۆکراینی", "fi, VI, tiếng Phần Lan", "ckb, VI, tiếng Kurd (Sorani)", "zh-Hans, ZH, 中文",
        "kmr, TR, Kürtçe (Kurmanci)", "fa-AF, RU, дари", "fse, ES, lengua de signos finlandesa", "rom, ET, romi"})
    void everyLanguageIsCalledByItsNameInTheLanguageOfThePage(String tag, Language in, String name) {
        assertEquals(name, SpokenLanguages.name(tag, in));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en", "ar", "fa", "prs", "ckb", "kmr", "so", "uk", "ru", "et", "ti", "sw", "th", "vi", "tr", "sq", "ps", "ur", "fse", "fi-x-selko", "aii", "rom", "fa-AF", "zh-Hans", "rw", "se", "tl", "uz"})
    void noPageOfResidentsShowsABareTag(String tag) {
        for (Language page : Language.values()) {
            String name = SpokenLanguages.name(tag, page);
            assertNotEquals(tag, name, page::toString);
            assertFalse(name.contains("_") || name.contains("="), name);
            assertFalse(name.contains("x-"), name);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FI  | arabia, suomi ja ukraina          | arabia ja suomi
            SV  | arabiska, finska och ukrainska    | arabiska och finska
            EN  | Arabic, Finnish and Ukrainian     | Arabic and Finnish
            AR  | الأوكرانية والعربية والفنلندية     | العربية والفنلندية
            CKB | ئۆکراینی، عەرەبی و فینلەندی       | عەرەبی و فینلەندی
            ES  | árabe, finés y ucraniano          | árabe y finés
            ET  | araabia, soome ja ukraina         | araabia ja soome
            FA  | اوکراینی، عربی و فنلاندی          | عربی و فنلاندی
            FR  | arabe, finnois et ukrainien       | arabe et finnois
            RU  | арабский, украинский и финский    | арабский и финский
            SO  | Af-Finnish, Carabi iyo Yukreeniyaan | Af-Finnish iyo Carabi
            TR  | Arapça, Fince ve Ukraynaca        | Arapça ve Fince
            UK  | арабська, українська і фінська    | арабська і фінська
            VI  | tiếng Ả Rập, tiếng Phần Lan và tiếng Ukraina | tiếng Ả Rập và tiếng Phần Lan
            ZH  | 阿拉伯语、芬兰语和乌克兰语         | 阿拉伯语和芬兰语
            """)
    void aListIsInTheOrderAndWithTheJoiningWordOfItsLanguage(Language in, String three, String two) {
        assertEquals(three, SpokenLanguages.list(List.of("uk", "fi", "ar"), in));
        assertEquals(two, SpokenLanguages.list(List.of("fi", "ar"), in));
        assertEquals(SpokenLanguages.name("fi", in), SpokenLanguages.list(List.of("fi"), in));
        assertEquals("", SpokenLanguages.list(List.of(), in));
    }

    @ParameterizedTest
    @CsvSource({"FI, zebra, ääni", "SV, zebra, åska", "ET, saksa, šoti", "ET, šoti, tai", "ES, nube, ñandú", "ES, ñandú, oso", "FR, été, fin", "RU, ель, жук", "TR, ceviz, çay", "TR, ılık, iğne", "VI, dao, đá",
        "FA, بنگالی, پشتو", "ZH, 阿拉伯语, 芬兰语"})
    void namesAreOrderedAsTheLanguageOrdersThem(Language in, String first, String second) {
        assertTrue(SpokenLanguages.order(in).compare(first, second) < 0);
    }

    @Test
    void somethingThatIsNoLanguageIsShownAsItIs() {
        assertEquals("qaa", SpokenLanguages.name("qaa", Language.FI));
    }
}

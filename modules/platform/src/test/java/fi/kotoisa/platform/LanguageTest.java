package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "fi-FI, FI", "sv-FI, SV", "en-US, EN", "ar-IQ, AR", "ckb, CKB", "ckb-IQ, CKB", "ku-IQ, CKB", "ku-IR, CKB", "ku-Arab, CKB", "es-419, ES", "es-MX, ES", "et-EE, ET", "fa-AF, FA",
        "fa-IR, FA", "prs, FA", "prs-AF, FA", "fr-CD, FR", "ru-RU, RU", "so-SO, SO", "tr-TR, TR", "uk-UA, UK", "vi-VN, VI", "zh-CN, ZH", "zh-TW, ZH", "zh-Hans-CN, ZH", "cmn, ZH"
    })
    void aBrowserThatAsksForOneOfOursInAnyOfItsFormsIsUnderstood(String asked, Language language) {
        assertEquals(Optional.of(language), Language.wished(Locale.forLanguageTag(asked)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt", "pt-BR", "ku", "ku-TR", "kmr", "de", "sq", "th", "*", "xx"})
    void aLanguageThatNobodyHereSpeaksIsNoneOfOurs(String asked) {
        assertEquals(Optional.empty(), Language.wished(Locale.forLanguageTag(asked)));
    }

    @ParameterizedTest
    @CsvSource({
        "FI, fi, ltr, one other", "SV, sv, ltr, one other", "EN, en, ltr, one other", "AR, ar, rtl, few many one other two zero", "CKB, ckb, rtl, one other",
        "ES, es, ltr, many one other", "ET, et, ltr, one other", "FA, fa, rtl, one other", "FR, fr, ltr, many one other", "RU, ru, ltr, few many one other", "SO, so, ltr, one other",
        "TR, tr, ltr, one other", "UK, uk, ltr, few many one other", "VI, vi, ltr, one other", "ZH, zh-Hans, ltr, other"
    })
    void eachLanguageHasItsTagItsDirectionAndItsPlurals(Language language, String tag, String direction, String plurals) {
        assertEquals(tag, language.tag());
        assertEquals(direction, language.direction());
        Set<String> forms = new TreeSet<>(PluralRules.forLocale(ULocale.forLocale(language.locale())).getKeywords());
        assertEquals(plurals, String.join(" ", forms));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void numbersHaveWesternDigits(Language language) {
        assertEquals("12", new MessageFormat("{0, plural, other {#}}", ULocale.forLocale(language.locale())).format(new Object[] {12}));
    }

    @Test
    void theMenuListsFinnishSwedishAndEnglishFirst() {
        assertEquals("fi sv en", String.join(" ", Language.ofResidents().stream().limit(3).map(Language::code).toList()));
        assertTrue(Language.ofResidents().containsAll(Language.ofStaff()));
    }
}

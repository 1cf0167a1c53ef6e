package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.SearchWords.Wish;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type in fifteen languages, and the texts that it must find, or must not. */
class SearchWordsTest {

    private static boolean finds(String typed, String text) {
        Set<String> stored = SearchWords.withEnds(text);
        List<Wish> wishes = SearchWords.asked(typed).stream().flatMap(word -> word.wishes().stream()).toList();
        return !wishes.isEmpty() && wishes.stream().allMatch(wish -> stored.stream().anyMatch(word -> wish.equals().contains(word) || wish.begins().stream().anyMatch(word::startsWith)));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', value = {
        // names over scripts
        "محمد; Mohamed", "محمد; Muhammad", "Muhammad; محمد", "Mohammed; Muhammad", "Мохаммед; محمد", "Maxamed; محمد", "محمد; Maxamed", "Maxamed; Mohamed",
        "فاطمة; Fatima", "Fatimah; فاطمة", "Faadumo; Fadumo", "Фатима; فاطمة", "Шевченко; Shevchenko", "Shevchenko; Шевченко", "Ševtšenko; Шевченко", "Ольга; Olga", "Ольга; Olha",
        "Гельсінкі; Helsinki", "Хельсинки; Helsinki", "Александр; Alexander", "Alexander; Александр", "Yulia; Юлия", "Оксана; Oksana", "Oxana; Оксана"
    })
    void namesMeetOverScripts(String typed, String text) {
        assertTrue(finds(typed, text), () -> SearchWords.asked(typed) + " in " + SearchWords.of(text));
    }

    private static boolean names(String typed, String name, boolean loosely) {
        Set<String> stored = SearchWords.ofName(name);
        List<Wish> wishes = SearchWords.askedName(typed, loosely).stream().flatMap(word -> word.wishes().stream()).toList();
        return !wishes.isEmpty() && wishes.stream().allMatch(wish -> stored.stream().anyMatch(word -> wish.equals().contains(word) || wish.begins().stream().anyMatch(word::startsWith)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', value = {
        "Mohamed Ali; محمد علی", "محمد علي; Muhammad Ali", "Ali; علی", "علي; Ali", "Алі; علي", "Noor; نور", "نور; Nuur", "Hasan; Xasan", "Hussein; Husayn", "Hosein; حسین", "Fatma; Fatima", "Cabdi; عبدي",
        "Lê Thị Hương; Le Thi Huong", "王; 王芳", "Olena; Олена", "O’Brien; Obrien", "Hassan; Ali Hassan Mohamed"
    })
    void aNameIsFoundInAnySpelling(String typed, String name) {
        assertTrue(names(typed, name, false), () -> SearchWords.askedName(typed, false) + " in " + SearchWords.ofName(name));
    }

    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource(delimiter = ';', value = {"Yusuf; Youssef", "Yusuf; Jusuf", "Yusuf; يوسف", "Leyla; Laila", "Layla; ليلى"})
    void aShortNameIsFoundLoosely(String typed, String name) {
        assertTrue(names(typed, name, true), () -> SearchWords.askedName(typed, true) + " in " + SearchWords.ofName(name));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(delimiter = ';', value = {"Mohamed; Ahmed", "Ali; Leena", "Mohamed Ali; محمد حسن", "Yusuf; Sofia", "علي; Lulu Ahmed"})
    void anotherNameStaysAway(String typed, String name) {
        assertFalse(names(typed, name, false), () -> SearchWords.askedName(typed, false) + " in " + SearchWords.ofName(name));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', value = {
        "кафе; Kafe", "kafe; кафе", "café; cafe", "cafe; Café linguistique", "kafe; café", "йога; Jooga", "jooga; Yoga for women", "yoga; Йога", "театр; Teatteri teatr",
        "Куоккала; Kuokkalan liikuntasali", "كوكالا; Kuokkalan liikuntasali", "پالوکا; Palokka", "бібліотека; Biblioteka", "футбол; Futbol"
    })
    void wordsMeetOverScripts(String typed, String text) {
        assertTrue(finds(typed, text), () -> SearchWords.asked(typed) + " in " + SearchWords.of(text));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', value = {
        // fi, sv, en, et
        "kielikahvila; Kielikahvila Keskustassa", "kielikah; Kielikahvila", "KIELIKAHVILA; kielikahvila", "kahvila; Kielikahvila", "sali; Kuokkalan liikuntasali", "jyvaskyla; Jyväskylä",
        "Jyväskylä; jyvaskyla", "aiti; Äiti ja lapsi", "språkkafé; Språkkafé på biblioteket", "sprakkafe; Språkkafé", "women's; Women’s exercise group", "womens; women’s group", "keelekohvik; Keelekohvik",
        "taksi; taxi", "A1; Suomi A1 alkeet", "e-mail; Email help", "email; e-mail help",
        // ru, uk
        "ёлка; Елка", "языковое; Языковое кафе", "мов’я; мовʼя", "звʼязок; зв'язок", "їжа; Їжа та розмова",
        // ar: hamza, tanwin, vowel marks, the article, lengthened letters
        "اسرة; أسرة", "أطفال; الأطفال", "اطفال; رعاية الأطفال", "مجانا; مجانًا", "مقهى; المقهى", "المقهي; مقهى اللغة", "مَقْهًى; مقهى", "مقـــهى; مقهى", "ﻣﻘﻬﻰ; مقهى", "مدرسه; مدرسة", "باللغة; اللغة العربية",
        // fa: letters of Arabic keyboards, half-space
        "كتاب; کتاب‌خانه", "کتابخانه; کتاب‌خانه", "خانه; کتاب‌خانه", "علی رضا; علی‌رضا", "علي; علی", "زبانهاي; زبان‌های", "كافه; کافهٔ زبان",
        // ckb: heh in both forms, its own vowels
        "ههولێر; ھەولێر", "ھەفتە; هەفتە", "منداڵان; منداڵان", "مندالان; منداڵان", "کوردی; كوردي",
        // so
        "carruurta; Ilaalinta carruurta", "lo'da; lo’da",
        // es, fr
        "ninos; Niños", "niños; ninos", "l’eau; l'eau", "eau; l’eau", "francais; Français", "bebe; bébé",
        // tr: both i, both ways
        "ISPANAK; ıspanak", "ispanak; ıspanak", "İstanbul; istanbul", "istanbul; İSTANBUL", "cocuk; çocuk", "kadinlar; kadınlar", "sehir; şehir",
        // vi
        "ca phe; cà phê ngôn ngữ", "cà phê; cà phê", "ngon ngu; ngôn ngữ", "dem; đêm", "đêm; dem", "trong tre; trông trẻ",
        // zh: no spaces
        "咖啡; 语言咖啡角", "语言咖啡; 语言咖啡角", "角; 语言咖啡角", "语; 语言咖啡角", "咖啡A1; A1语言咖啡角",
        // digits of every script
        "2026; ٢٠٢٦", "۲۰۲۶; 2026", "A２; A2"
    })
    void spellingsOfOneScriptMeet(String typed, String text) {
        assertTrue(finds(typed, text), () -> SearchWords.asked(typed) + " in " + SearchWords.of(text));
    }

    @ParameterizedTest(name = "{0} does not find {1}")
    @CsvSource(delimiter = ';', value = {
        "kielikahvila; Satutuokio", "محمد; Maria", "кафе; Koti", "咖啡; 故事时间", "语角; 语言咖啡角", "kielikahvila naiset; Kielikahvila", "talo; Tulo", "مدرسة; مقهى", "sali; Sauli", "1; Mohamed"
    })
    void whatIsAnotherWordStaysAway(String typed, String text) {
        assertFalse(finds(typed, text), () -> SearchWords.asked(typed) + " in " + SearchWords.of(text));
    }

    @Test
    void allWordsMustBeThereInAnyOrder() {
        assertTrue(finds("kuokkala jooga", "Jooga Kuokkalassa"));
        assertTrue(finds("music and dance", "Dance, music"), "what only joins words is not looked for");
        assertFalse(finds("kuokkala pilates", "Jooga Kuokkalassa"));
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'!?#'", "'%_'", "\u200b\u202e"})
    void nothingCanBeLookedForInNothing(String typed) {
        assertEquals(List.of(), SearchWords.asked(typed));
        assertEquals(Set.of(), SearchWords.of(typed));
    }

    @Test
    void aPhraseIsReadWordByWordWithoutWhatOnlyJoinsIt() {
        assertEquals(List.of(Set.of("kafe"), Set.of("idiomas")), SearchWords.inOrder("Café de idiomas"));
        assertEquals(List.of(Set.of("مقهي"), Set.of("لغه")), SearchWords.inOrder("مقهى اللغة"));
        assertEquals(List.of(Set.of("语言咖啡角")), SearchWords.inOrder("语言咖啡角"));
    }

    @Test
    void wordsStayShortAndFewWhateverIsTyped() {
        assertEquals(8, SearchWords.asked("a1 b2 c3 d4 e5 f6 g7 h8 i9 j10").size());
        assertTrue(SearchWords.of("k".repeat(10) + "abcdefghi".repeat(20)).stream().allMatch(word -> word.length() <= SearchWords.LONGEST));
        assertTrue(finds("abcdefghi".repeat(20), "abcdefghi".repeat(20)));
    }

    @Test
    void scriptsOfOthersAreReadToo() {
        assertTrue(finds("tbilisi", "თბილისი"));
        assertTrue(finds("ከተማ", "ከተማ"));
        assertTrue(finds("नमस्ते", "नमस्ते"));
    }
}

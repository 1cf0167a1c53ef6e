package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.testing.SixtyNames;
import fi.kotoisa.platform.testing.SixtyNames.Name;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sixty names: cleaned, sorted, encrypted and found. */
class SixtyNamesTest {

    private static final List<Name> NAMES = SixtyNames.all();

    @Test
    void thereAreSixtyAndNoTwoAreTheSame() {
        assertEquals(60, NAMES.size());
        assertEquals(60, NAMES.stream().map(Name::kept).distinct().count());
        NAMES.forEach(name -> assertEquals(Normalizer.normalize(name.kept(), Normalizer.Form.NFC), name.kept()));
    }

    @Test
    void whatIsTypedIsKeptInOneFormAndCleaningTwiceChangesNothing() {
        NAMES.forEach(name -> {
            assertEquals(name.kept(), TypedText.line(name.typed()));
            assertEquals(name.kept(), TypedText.line(name.kept()));
        });
    }

    @Test
    void whatIsEncryptedComesBackByteByByte() {
        FieldCipher cipher = new FieldCipher(Secrets.fresh());
        NAMES.forEach(name -> assertEquals(List.of(name.kept().getBytes(StandardCharsets.UTF_8).length, name.kept()),
                List.of(cipher.decrypt("here", cipher.encrypt("here", name.kept())).getBytes(StandardCharsets.UTF_8).length, cipher.decrypt("here", cipher.encrypt("here", name.kept())))));
    }

    @Test
    void everyNameHasItsPlaceInTheFinnishOrder() {
        List<String> sorted = NAMES.stream().map(Name::kept).sorted(Comparator.comparing(SortKey::of)).toList();
        assertEquals(List.of("Aino-Kaisa", "Elle-Márjá", "Väinö", "Željka", "Äijä", "Öyvind Åström"),
                sorted.stream().filter(Set.of("Öyvind Åström", "Aino-Kaisa", "Väinö", "Äijä", "Željka", "Elle-Márjá")::contains).toList());
        assertEquals(60, NAMES.stream().map(name -> SortKey.of(name.kept())).filter(key -> !key.isEmpty() && key.length() <= SortKey.MAX_LENGTH).count());
    }

    @Test
    void everyNameFindsItself() {
        assertEquals(List.of(), NAMES.stream().filter(name -> !found(name.typed(), name.kept())).map(Name::kept).collect(Collectors.toList()));
        assertTrue(found("mhmd", "محمد") || found("Mohamed", "محمد"));
    }

    private static boolean found(String typed, String text) {
        Set<String> stored = SearchWords.withEnds(text);
        List<SearchWords.Wish> wishes = SearchWords.asked(typed).stream().flatMap(word -> word.wishes().stream()).toList();
        return !wishes.isEmpty() && wishes.stream().allMatch(wish -> stored.stream().anyMatch(word -> wish.equals().contains(word) || wish.begins().stream().anyMatch(word::startsWith)));
    }
}

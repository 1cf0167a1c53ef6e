package fi.kotoisa.platform;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Spells words so that two spellings of one word meet: without marks, in plain Latin letters, or as the consonants that are heard in any script. */
final class SearchLetters {

    private static final Set<UnicodeScript> SPELT_HERE =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.ARABIC, UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);

    private static final Map<Character, String> LATIN = table("ı=i ø=o đ=d ð=d ł=l ß=ss æ=ae œ=oe þ=th ə=e ŋ=n ħ=h ŧ=t");
    private static final Map<Character, String> CYRILLIC = table("а=a б=b в=v г=g ґ=g д=d е=e ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=shch"
            + " ы=y э=e ю=yu я=ya є=ye ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ў=u ј=j љ=l њ=n ћ=ch ђ=d џ=j");
    /** One letter for all that are written for it: Arabic, Persian, Sorani and Urdu keyboards send different ones. */
    private static final Map<Character, String> ARABIC = table("ک=ك ڪ=ك ی=ي ى=ي ے=ي ێ=ي ۆ=و ۋ=و ۇ=و ڕ=ر ڵ=ل ڤ=ف ھ=ه ہ=ه ە=ه ة=ه ۃ=ه ٱ=ا ڭ=گ ء= ـ=");
    private static final Map<Character, String> HEARD_IN_ARABIC = table("ا= و= ي= ع= ج= ب=b پ=b ت=t ط=t ث=t چ=s ح=h خ=h ه=h د=d ذ=d ض=d ر=r ز=s ژ=s ظ=s س=s ص=s ش=s غ=k ق=k ك=k گ=k ف=f"
            + " ل=l م=m ن=n ٹ=t ڈ=d ڑ=r ں=n");

    private SearchLetters() {}

    /** The rules of ICU for all other scripts; loaded when the first such word comes. */
    private static final class Others {
        private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
    }

    private static Map<Character, String> table(String pairs) {
        Map<Character, String> letters = new HashMap<>();
        for (String pair : pairs.split(" ")) {
            letters.put(pair.charAt(0), pair.substring(2));
        }
        return Map.copyOf(letters);
    }

    /** Small letters without marks: plain Latin ones, or plain Arabic ones for a word in Arabic script. Digits are Western. */
    static String plain(String word) {
        String known = word.codePoints().allMatch(each -> SPELT_HERE.contains(UnicodeScript.of(each))) ? word : Others.LATIN.transliterate(word);
        String bare = Normalizer.normalize(known.replace('İ', 'i').toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        StringBuilder spelt = new StringBuilder(bare.length());
        for (char letter : bare.toCharArray()) {
            if (Character.isDigit(letter)) {
                spelt.append((char) ('0' + Character.digit(letter, 10)));
            } else if (LATIN.containsKey(letter) || CYRILLIC.containsKey(letter) || ARABIC.containsKey(letter)) {
                spelt.append(LATIN.getOrDefault(letter, CYRILLIC.getOrDefault(letter, ARABIC.getOrDefault(letter, ""))));
            } else if (letter >= 'a' && letter <= 'z' || arabic(letter) && Character.isLetter(letter)) {
                spelt.append(letter);
            }
        }
        return spelt.toString();
    }

    private static boolean arabic(char letter) {
        return UnicodeScript.of(letter) == UnicodeScript.ARABIC;
    }

    static boolean arabic(String plain) {
        return plain.chars().anyMatch(letter -> arabic((char) letter));
    }

    /** Latin letters that sound alike in the languages of our readers as one, and no letter twice: {@code jooga}, {@code yoga} and {@code йога} are one word. */
    static String alike(String latin) {
        return once(latin.replace('c', 'k').replace('q', 'k').replace('w', 'v').replace("x", "ks").replace('y', 'i').replace('j', 'i'));
    }

    /** The consonants that are heard in a plain word, in the few letters that all scripts share; empty where a digit is in it. */
    static String heard(String plain) {
        if (plain.chars().anyMatch(Character::isDigit)) {
            return "";
        }
        return arabic(plain) ? heardInArabic(plain) : heardInLatin(plain);
    }

    private static String heardInArabic(String plain) {
        StringBuilder heard = new StringBuilder();
        plain.replaceFirst("ه$", "").chars().forEach(letter -> heard.append(HEARD_IN_ARABIC.getOrDefault((char) letter, "")));
        return heard.toString();
    }

    private static String heardInLatin(String plain) {
        String one = once(plain)
                .replaceFirst("(?<=[aeiouy])h$", "")
                .replaceAll("shch|sch|tsh|tch|sh|ch|ts|zh", "s")
                .replaceAll("kh", "h").replaceAll("ph", "f").replaceAll("th", "t").replaceAll("dh", "d").replaceAll("gh|ck", "k")
                .replace("x", "ks");
        StringBuilder heard = new StringBuilder();
        for (char letter : one.toCharArray()) {
            switch (letter) {
                case 'a', 'e', 'i', 'o', 'u', 'y', 'j', 'w' -> { }
                case 'c', 'q', 'g' -> heard.append('k');
                case 'v' -> heard.append('f');
                case 'p' -> heard.append('b');
                case 'z' -> heard.append('s');
                default -> heard.append(letter);
            }
        }
        return heard.toString();
    }

    private static String once(String letters) {
        return letters.replaceAll("([a-z])\\1+", "$1");
    }
}

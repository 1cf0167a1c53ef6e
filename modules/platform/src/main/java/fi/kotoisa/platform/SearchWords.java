package fi.kotoisa.platform;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that a text is found by, in whatever script somebody types them.
 *
 * <p>A word is stored in plain letters (marks, hamza, tanwin and doubled letters gone; Cyrillic and other scripts in Latin letters, Arabic script in one form for all its
 * keyboards) and, with a sign before it, as the consonants that are heard, so that Muhammad, Mohamed, Мохаммед and محمد meet. Chinese is stored by twos. What is stored
 * here and what is looked for go through the same rules, so a column of these words needs no more than an index and comparisons of beginnings.
 */
public final class SearchWords {

    /** The longest word that is stored; of longer ones the beginning. */
    public static final int LONGEST = 40;

    private static final int MOST_WISHES = 8;
    private static final int LONG_WORD = 7;
    private static final int SHORTEST_END = 4;
    private static final int HEARD_IN_OTHER_SCRIPTS = 3;
    private static final int HEARD_IN_ONES_OWN = 4;
    private static final int HEARD_IN_A_NAME = 3;
    /** Stands before consonants that were heard in Arabic script, or in any other one. No plain word begins so. */
    private static final String ARABIC = "\"";
    private static final String OTHERS = "'";

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\u200C\\s]]|\\u00AD|\\u0640");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:[-'’ʼʻ`´\\u200C\\u2010\\u2011][\\p{L}\\p{M}\\p{Nd}]+)*");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[-'’ʼʻ`´\\u200C\\u2010\\u2011]");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:[وفبك]?ال|لل)(?=.{3})");
    /** Words that only join others: alone they would shut out what somebody looks for. */
    private static final Set<String> JOINING = Stream.of(("ja tai kanssa och eller med för på i and or of the for in with и или для на в с та і або з و في من على مع به از در با و "
            + "لە بۆ iyo ama u et ou la le les de des du avec pour en y o el los las con para ve veya ile için ja või va và của cho").split(" "))
            .map(SearchWords::plainly).collect(Collectors.toUnmodifiableSet());

    private SearchWords() {}

    /**
     * One thing that must hold for a text to be found: a stored word begins with the one, or with the other, or is one of these.
     *
     * @param begins beginnings of stored words; at least one
     * @param equals whole stored words; may be empty
     */
    public record Wish(Set<String> begins, Set<String> equals) {}

    /** Everything that a text is found by. */
    public static Set<String> of(String text) {
        return of(text, HEARD_IN_OTHER_SCRIPTS);
    }

    /** Everything that somebody's name is found by: short names too in other scripts, {@code Ali} and {@code علی}. */
    public static Set<String> ofName(String name) {
        return of(name, 1);
    }

    private static Set<String> of(String text, int shortestHeard) {
        Set<String> words = new TreeSet<>();
        for (String chunk : chunks(text)) {
            if (HAN.matcher(chunk).matches()) {
                words.addAll(byTwos(chunk, true));
            } else {
                spellings(chunk, true).forEach(plain -> store(plain, shortestHeard, words));
            }
        }
        return words;
    }

    /** The same, and the ends of long words, so that a part of a compound finds it: {@code kahvila} finds {@code kielikahvila}. For titles and names. */
    public static Set<String> withEnds(String text) {
        Set<String> words = of(text);
        for (String word : List.copyOf(words)) {
            if (word.length() >= LONG_WORD && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
                for (int at = 1; at <= word.length() - SHORTEST_END; at++) {
                    words.add(word.substring(at));
                }
            }
        }
        return words;
    }

    /**
     * A typed word.
     *
     * @param spelt how it is written plainly, as in {@link #inOrder}
     * @param wishes what must hold, all of it
     */
    public record Typed(Set<String> spelt, List<Wish> wishes) {}

    /** What somebody typed, word by word; all must hold. Empty where nothing can be looked for. */
    public static List<Typed> asked(String typed) {
        return asked(typed, HEARD_IN_ONES_OWN);
    }

    /** The same for a name, stored by {@link #ofName}. @param loosely whether {@code Yusuf} finds {@code Youssef}, and others that sound somewhat alike */
    public static List<Typed> askedName(String typed, boolean loosely) {
        return asked(typed, loosely ? HEARD_IN_A_NAME - 1 : HEARD_IN_A_NAME);
    }

    private static List<Typed> asked(String typed, int heardInOnesOwn) {
        List<Typed> all = chunks(typed).stream().map(chunk -> asking(chunk, heardInOnesOwn)).filter(word -> !word.spelt().isEmpty()).toList();
        List<Typed> telling = all.stream().filter(word -> !joining(word.spelt())).toList();
        return (telling.isEmpty() ? all : telling).stream().limit(MOST_WISHES).toList();
    }

    /** The plain spellings of each word of a text in its order, for finding phrases in it; words that only join others are left out. */
    public static List<Set<String>> inOrder(String text) {
        return chunks(text).stream().map(SearchWords::spelt).filter(word -> !word.isEmpty() && !joining(word)).toList();
    }

    private static boolean joining(Set<String> word) {
        return word.stream().anyMatch(JOINING::contains);
    }

    private static Typed asking(String chunk, int heardInOnesOwn) {
        if (HAN.matcher(chunk).matches()) {
            List<String> twos = byTwos(chunk, chunk.codePointCount(0, chunk.length()) == 1);
            return new Typed(spelt(chunk), twos.stream().map(two -> new Wish(Set.of(two), Set.of())).toList());
        }
        return new Typed(spelt(chunk), List.of(wish(chunk, heardInOnesOwn)));
    }

    private static Set<String> spelt(String chunk) {
        return HAN.matcher(chunk).matches() ? Set.of(chunk) : spellings(chunk, false).stream().map(SearchWords::folded).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String plainly(String word) {
        return folded(SearchLetters.plain(word));
    }

    private static String folded(String plain) {
        return SearchLetters.arabic(plain) ? plain : SearchLetters.alike(plain);
    }

    private static Wish wish(String chunk, int heardInOnesOwn) {
        Set<String> begins = new LinkedHashSet<>();
        Set<String> equals = new LinkedHashSet<>();
        for (String plain : spellings(chunk, false)) {
            begins.add(cut(folded(plain)));
            for (String heard : heard(plain)) {
                boolean arabic = SearchLetters.arabic(plain);
                if (heard.length() >= HEARD_IN_OTHER_SCRIPTS) {
                    begins.add(cut((arabic ? OTHERS : ARABIC) + heard));
                } else if (!heard.isEmpty() && heardInOnesOwn < HEARD_IN_ONES_OWN) {
                    equals.add((arabic ? OTHERS : ARABIC) + heard);
                }
                if (heard.length() >= heardInOnesOwn) {
                    equals.add(cut((arabic ? ARABIC : OTHERS) + heard));
                }
            }
        }
        return new Wish(begins, equals);
    }

    private static void store(String plain, int shortestHeard, Set<String> words) {
        boolean arabic = SearchLetters.arabic(plain);
        words.add(cut(folded(plain)));
        heard(plain).stream().filter(heard -> heard.length() >= shortestHeard).forEach(heard -> words.add(cut((arabic ? ARABIC : OTHERS) + heard)));
    }

    /** As most write it, and as Somali does: there x is an h and c the sound of ع. */
    private static Set<String> heard(String plain) {
        Set<String> all = new LinkedHashSet<>();
        all.add(SearchLetters.heard(plain));
        if (plain.contains("x") || plain.contains("c")) {
            all.add(SearchLetters.heard(plain.replace('x', 'h').replace("c", "")));
        }
        return all;
    }

    /** A word in plain letters: as a whole, without the Arabic article, with the two sounds of the Cyrillic г; where wanted its parts too. */
    private static Set<String> spellings(String chunk, boolean parts) {
        Set<String> written = new LinkedHashSet<>();
        written.add(BETWEEN_PARTS.matcher(chunk).replaceAll(""));
        if (parts) {
            written.addAll(List.of(BETWEEN_PARTS.split(chunk)));
        }
        Set<String> all = new LinkedHashSet<>();
        for (String each : written) {
            String plain = SearchLetters.plain(each);
            all.add(ARTICLE.matcher(plain).replaceFirst(""));
            if (each.indexOf('г') >= 0 || each.indexOf('Г') >= 0) {
                all.add(SearchLetters.plain(each.replace('г', 'х').replace('Г', 'х')));
            }
        }
        all.remove("");
        return all;
    }

    private static List<String> chunks(String text) {
        String clean = HIDDEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        List<String> chunks = new ArrayList<>();
        Matcher words = WORD.matcher(clean);
        while (words.find()) {
            split(words.group(), chunks);
        }
        return chunks;
    }

    /** Chinese stands beside other letters without a space. */
    private static void split(String word, List<String> chunks) {
        if (word.codePoints().noneMatch(SearchWords::han)) {
            chunks.add(word);
            return;
        }
        Matcher han = HAN.matcher(word);
        int from = 0;
        while (han.find()) {
            if (han.start() > from) {
                chunks.add(word.substring(from, han.start()));
            }
            chunks.add(han.group());
            from = han.end();
        }
        if (from < word.length()) {
            chunks.add(word.substring(from));
        }
    }

    private static boolean han(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    private static List<String> byTwos(String run, boolean last) {
        int[] letters = run.codePoints().toArray();
        List<String> twos = new ArrayList<>();
        for (int at = 0; at < letters.length - 1; at++) {
            twos.add(new String(letters, at, 2));
        }
        if (last) {
            twos.add(new String(letters, letters.length - 1, 1));
        }
        return twos;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}

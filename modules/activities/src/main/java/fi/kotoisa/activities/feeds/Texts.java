package fi.kotoisa.activities.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts by language, and what to do with characters that no page or database should meet. */
final class Texts {
    static final String UNKNOWN = "und";
    private static final List<String> FIRST = List.of("fi", "sv", "en");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\uFEFF&&[^\\n\\t]]");
    /** Unpaired, since PostgreSQL and UTF-8 have no room for it; a pair is matched as one character and kept. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");
    private static final Pattern WIDE = Pattern.compile("\\h{2,}+");
    private static final Pattern AFTER_LINE = Pattern.compile("\\n\\h++");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private static final int LONGEST_LANGUAGE = 20;
    private static final int LONGEST_KEY = 500;

    private Texts() {
    }

    /** A copy that keeps its order and cannot be changed. */
    static Map<String, String> kept(Map<String, String> texts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The text in the language, else in the first language that there is. */
    static Optional<String> in(String language, Map<String, String> texts) {
        return Optional.ofNullable(texts.get(language)).or(() -> texts.values().stream().findFirst());
    }

    /**
     * Finnish, Swedish and English first, then as the feed has them; a text that stands there already is a copy and
     * left out.
     */
    static Map<String, String> withoutCopies(Map<String, String> texts) {
        Map<String, String> ordered = new LinkedHashMap<>();
        FIRST.stream().filter(texts::containsKey).forEach(l -> ordered.put(l, texts.get(l)));
        texts.forEach(ordered::putIfAbsent);
        Set<String> seen = new HashSet<>();
        ordered.values().removeIf(text -> text.isBlank() || !seen.add(text));
        return kept(ordered);
    }

    /** BCP 47 form of what a feed calls a language, such as {@code zh_hans}; {@link #UNKNOWN} for what is none, or longer than any that people speak. */
    static String language(String written) {
        String tag = Locale.forLanguageTag(written.strip().replace('_', '-')).toLanguageTag();
        return tag.isEmpty() || tag.length() > LONGEST_LANGUAGE ? UNKNOWN : tag;
    }

    /** Without control characters and half characters; line ends become {@code \n}. */
    static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return HALF_CHARACTER.matcher(CONTROL.matcher(lines).replaceAll("")).replaceAll("\uFFFD").strip();
    }

    /**
     * Clean, and without white space that nobody would see: at most one space and one empty line at a time. Patterns
     * that look at the text later can then not be slowed down by runs of it.
     */
    static String tight(String text) {
        String spaced = WIDE.matcher(clean(text)).replaceAll(" ");
        return EMPTY_LINES.matcher(AFTER_LINE.matcher(spaced).replaceAll("\n").replace(" \n", "\n")).replaceAll("\n\n").strip();
    }

    /** Clean and on one line. */
    static String line(String text) {
        return SPACES.matcher(clean(text)).replaceAll(" ").strip();
    }

    static String shortened(String text, int most) {
        String line = line(text.length() > 10 * most ? text.substring(0, 10 * most) : text);
        return line.codePointCount(0, line.length()) <= most ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** The line that the character stands on. */
    static String around(char character, String text) {
        int at = Math.max(0, text.indexOf(character));
        int from = Math.max(text.lastIndexOf('\n', at) + 1, at - 60);
        return shortened(text.substring(from, Math.min(text.length(), at + 60)).split("\n", 2)[0], 120);
    }

    /** The feed's own key, or one made from it where that is longer than anybody needs. */
    static String shortKey(String key) {
        return key.length() <= LONGEST_KEY ? key : keyFrom(List.of(key));
    }

    /** A key for an item whose feed gave it none: the same words give the same key at the next reading. */
    static String keyFrom(Collection<String> words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
            return "own:" + HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

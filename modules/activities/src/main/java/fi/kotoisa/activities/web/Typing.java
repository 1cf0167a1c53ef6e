package fi.kotoisa.activities.web;

import java.text.Normalizer;

/** Puts right what people cannot see in what they typed. */
final class Typing {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Typing() {}

    /** One form for each letter; no control characters, direction marks or zero-width spaces, except the two joiners that Persian and other scripts need; single spaces. */
    static String clean(String typed) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFC).codePoints().filter(Typing::visible).forEach(kept::appendCodePoint);
        return kept.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** The same text with the digits of every script as 0 to 9. */
    static String westernDigits(String typed) {
        StringBuilder western = new StringBuilder();
        typed.codePoints().map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter).forEach(western::appendCodePoint);
        return western.toString();
    }

    private static boolean visible(int letter) {
        if (letter == ZERO_WIDTH_NON_JOINER || letter == ZERO_WIDTH_JOINER || Character.isWhitespace(letter)) {
            return true;
        }
        int type = Character.getType(letter);
        return type != Character.FORMAT && type != Character.CONTROL && type != Character.SURROGATE && type != Character.PRIVATE_USE && type != Character.UNASSIGNED;
    }
}

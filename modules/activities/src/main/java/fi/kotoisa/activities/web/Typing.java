package fi.kotoisa.activities.web;

import fi.kotoisa.platform.TypedText;

/** Puts right what people cannot see in what they typed. */
final class Typing {

    private Typing() {}

    /** As {@link TypedText#line}. */
    static String clean(String typed) {
        return TypedText.line(typed);
    }

    /** The same text with the digits of every script as 0 to 9. */
    static String westernDigits(String typed) {
        StringBuilder western = new StringBuilder();
        typed.codePoints().map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter).forEach(western::appendCodePoint);
        return western.toString();
    }
}

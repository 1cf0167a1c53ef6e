package fi.kotoisa.identity.application;

import java.text.Normalizer;
import java.util.Locale;

/** Codes as people type them: with the digits of their keyboard, in groups, in capitals. */
final class TypedCode {

    private TypedCode() {}

    /** Only letters and digits, small and Western. Arabic-Indic, Persian and all other decimal digits count as what they mean. */
    static String plain(String typed) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit)
                .forEach(each -> kept.appendCodePoint(Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
        return kept.toString();
    }
}

package fi.kotoisa.identity.application.register;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The id that a record has before any authority gives a number: short enough to be said on the telephone, without letters that are taken for others, and telling nothing. */
final class Provisional {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;
    private static final Pattern FORM = Pattern.compile("K-[" + LETTERS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Provisional() {}

    static String next() {
        StringBuilder id = new StringBuilder("K-");
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        return id.toString();
    }

    static boolean looksLike(String typed) {
        return FORM.matcher(typed).matches();
    }
}

package fi.kotoisa.platform.domain;

/**
 * How long a text message is, as networks count and bill it (3GPP TS 23.038): 160 characters of the GSM alphabet or 70 of UCS-2 in one, 153 or 67 in each of several.
 *
 * @param segments how many messages the network carries
 * @param gsm whether the GSM alphabet holds every character; one Arabic or Cyrillic letter makes the whole text UCS-2
 */
public record SmsLength(int segments, boolean gsm) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";

    /** What the GSM alphabet lacks and everybody reads as well without: quotation marks, dashes, spaces that do not break, Spanish, French and Estonian accents, Turkish letters. */
    private static final String LACKING = "’‘ʼ“”„–—‑\u00a0\u202f\u2009áíóúâêîôûëïçÁÍÓÚÂÊÎÔÛËÏõÕšŠžŽğĞşŞıİ";
    private static final String INSTEAD = "'''\"\"\"---   aiouaeioueicAIOUAEIOUEIoOsSzZgGsSiI";

    public static SmsLength of(String text) {
        boolean gsm = gsm(text);
        int units = gsm ? text.length() + (int) text.chars().filter(letter -> EXTENDED.indexOf(letter) >= 0).count() : text.length();
        int whole = gsm ? 160 : 70;
        return new SmsLength(units <= whole ? 1 : segments(text, gsm, gsm ? 153 : 67), gsm);
    }

    /**
     * The text as phones get it: with plain marks and without accents where that alone keeps it within the GSM alphabet, which carries more than twice as much in one message.
     * Arabic, Cyrillic, Vietnamese, where an accent makes another word, and all else stays as it is.
     */
    public static String fitted(String text) {
        if (gsm(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int lacking = LACKING.indexOf(plain.charAt(i));
            if (lacking >= 0) {
                plain.setCharAt(i, INSTEAD.charAt(lacking));
            }
        }
        return gsm(plain.toString()) ? plain.toString() : text;
    }

    private static boolean gsm(String text) {
        return text.chars().allMatch(letter -> BASIC.indexOf(letter) >= 0 || EXTENDED.indexOf(letter) >= 0);
    }

    /** Counts character by character: one that takes two units is never cut in two. */
    private static int segments(String text, boolean gsm, int room) {
        int segments = 1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int units = gsm ? (EXTENDED.indexOf(point) >= 0 ? 2 : 1) : Character.charCount(point);
            if (used + units > room) {
                segments++;
                used = 0;
            }
            used += units;
            i += Character.charCount(point);
        }
        return segments;
    }
}

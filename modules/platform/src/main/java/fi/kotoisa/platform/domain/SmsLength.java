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

    public static SmsLength of(String text) {
        boolean gsm = text.chars().allMatch(letter -> BASIC.indexOf(letter) >= 0 || EXTENDED.indexOf(letter) >= 0);
        int units = gsm ? text.length() + (int) text.chars().filter(letter -> EXTENDED.indexOf(letter) >= 0).count() : text.length();
        int whole = gsm ? 160 : 70;
        return new SmsLength(units <= whole ? 1 : segments(text, gsm, gsm ? 153 : 67), gsm);
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

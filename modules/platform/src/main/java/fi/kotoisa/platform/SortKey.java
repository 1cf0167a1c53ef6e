package fi.kotoisa.platform;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;

/**
 * The place of a name in an alphabetical list, for a column beside it: both databases order by it as by plain text, and neither one's own collation matters.
 *
 * <p>Keys are stored, so all of them are Finnish whatever language the page has: å, ä, ö after z, capital and small letters together.
 */
public final class SortKey {

    /** The longest key; a longer name is ordered by its beginning. */
    public static final int MAX_LENGTH = 240;

    private static final Collator FINNISH = Collator.getInstance(ULocale.forLanguageTag("fi")).freeze();

    private SortKey() {}

    /** Hexadecimal digits, at most {@link #MAX_LENGTH}; for a {@code VARCHAR(240)}. An empty name comes first. */
    public static String of(String name) {
        byte[] key = FINNISH.getCollationKey(name.strip()).toByteArray();
        return HexFormat.of().formatHex(key, 0, Math.min(key.length - 1, MAX_LENGTH / 2));
    }
}

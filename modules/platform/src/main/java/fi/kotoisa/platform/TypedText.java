package fi.kotoisa.platform;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.text.Normalizer;
import java.util.Set;

/** Puts right what people cannot see in what they typed. */
public final class TypedText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** Letters of scripts that are new to us count as nothing here, and stay. */
    private static final Set<Integer> UNSEEN = Set.of((int) UCharacterCategory.FORMAT, (int) UCharacterCategory.CONTROL, (int) UCharacterCategory.SURROGATE, (int) UCharacterCategory.PRIVATE_USE);

    private TypedText() {}

    /** One form for each letter; no control characters, direction marks or zero-width spaces, except the two joiners that Persian and other scripts need; single spaces. */
    public static String line(String typed) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFC).codePoints().filter(TypedText::stays).forEach(kept::appendCodePoint);
        return kept.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static boolean stays(int letter) {
        return letter == ZERO_WIDTH_NON_JOINER || letter == ZERO_WIDTH_JOINER || Character.isWhitespace(letter) || !UNSEEN.contains(UCharacter.getType(letter));
    }
}

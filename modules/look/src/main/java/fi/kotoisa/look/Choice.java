package fi.kotoisa.look;

import fi.kotoisa.platform.Language;
import java.util.Arrays;

/**
 * One answer that a person may choose.
 *
 * @param value what is sent; letters, digits and hyphens, unique in its list
 * @param label what the person reads
 * @param hint one more line below the label; empty for none
 * @param language the language code of the label where it is not that of the page, as in a list of languages by their own names; empty otherwise
 */
public record Choice(String value, String label, String hint, String language) {

    public Choice(String value, String label) {
        this(value, label, "", "");
    }

    public Choice(String value, String label, String hint) {
        this(value, label, hint, "");
    }

    /** A language by its own name. */
    public static Choice of(Language language) {
        return new Choice(language.code(), language.ownName()).in(language.tag());
    }

    /** The same answer, its label marked as written in another language. */
    public Choice in(String code) {
        return new Choice(value, label, hint, code);
    }

    /** Whether this is what was chosen, or one of what was chosen: one text or an array of them, as the bean holds it. */
    public boolean among(Object chosen) {
        return chosen instanceof Object[] several ? Arrays.asList(several).contains(value) : value.equals(chosen);
    }
}

package fi.kotoisa.identity;

import java.util.Locale;

/** What somebody is in a household. */
public enum FamilyPart {
    ADULT,
    CHILD;

    /** The end of this answer's key in the texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

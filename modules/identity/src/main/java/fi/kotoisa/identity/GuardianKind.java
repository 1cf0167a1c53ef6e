package fi.kotoisa.identity;

import java.util.Locale;

/** On which ground somebody decides for a child. */
public enum GuardianKind {
    /** A parent who has custody. */
    PARENT,
    /** Somebody else who has custody by a court's decision. */
    GUARDIAN,
    /** The representative of a child who came without a guardian. */
    REPRESENTATIVE;

    /** The end of this answer's key in the texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package fi.kotoisa.identity;

/** Levels of the Common European Framework of Reference; NATIVE for a first language, which it does not grade. */
public enum LanguageLevel {
    A0,
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
    NATIVE;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

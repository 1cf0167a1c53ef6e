package fi.kotoisa.identity;

/** What stands at it. */
public enum AddressKind {
    /** The home: hidden under non-disclosure. */
    HOME,
    /** A contact address (yhteysosoite) such as a post-office box, which may be shown in place of the home (rules.md 2.10). */
    CONTACT;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

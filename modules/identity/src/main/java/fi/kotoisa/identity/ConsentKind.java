package fi.kotoisa.identity;

/** What somebody may agree to, or not, without losing any service. The words stand in the messages as {@code consent.KIND.VERSION.title} and {@code .text}, in every language; a changed text is a new version. */
public enum ConsentKind {
    /** Photographs and videos of group activities. */
    PHOTOS(1, false),
    /** Hours of attendance in groups are told upwards to the own plan. */
    ATTENDANCE(1, false),
    /** What somebody needs is told to a partner organisation that is named. */
    SHARING(1, true),
    /** First name, languages and telephone number are told to a volunteer who was found for them. */
    VOLUNTEER(1, false);

    private final int version;
    private final boolean partner;

    ConsentKind(int version, boolean partner) {
        this.version = version;
        this.partner = partner;
    }

    /** The version of the text that is read out today. */
    public int version() {
        return version;
    }

    /** Whether it names an organisation. */
    public boolean namesPartner() {
        return partner;
    }

    /** The key of the text with this ending in a version: {@code title} or {@code text}. */
    public String key(int ofVersion, String ending) {
        return "consent." + name() + "." + ofVersion + "." + ending;
    }
}

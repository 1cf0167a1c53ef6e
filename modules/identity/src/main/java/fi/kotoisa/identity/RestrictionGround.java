package fi.kotoisa.identity;

/** Why a record is kept and not used (GDPR, article 18(1)). */
public enum RestrictionGround {
    /** The person says that it is not right, and somebody looks into it. */
    ACCURACY,
    /** It may not be used, and the person does not want it erased. */
    UNLAWFUL,
    /** Nobody here needs it any more, but the person does, for a claim. */
    CLAIMS,
    /** The person objected, and somebody weighs the reasons. */
    OBJECTION;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

package fi.kotoisa.identity;

/** Why a phone number, an e-mail address or what non-disclosure hides is looked at. It stands in the audit log. */
public enum RevealReason implements Purpose {
    /** To call or write to them. */
    TO_REACH,
    /** They asked themselves what stands there. */
    ASKED_BY_PERSON,
    /** Something happened to them, or in their group. */
    EMERGENCY;

    @Override
    public String code() {
        return name();
    }
}

package fi.kotoisa.identity;

/** Why a phone number or an e-mail address is looked at. It stands in the audit log. */
public enum RevealReason implements Purpose {
    /** To call or write to them about the sign-up. */
    TO_REACH,
    /** They asked themselves what stands there. */
    ASKED_BY_PERSON,
    /** Something happened in the group. */
    EMERGENCY;

    @Override
    public String code() {
        return name();
    }
}

package fi.kotoisa.identity;

import java.util.Locale;

/** What sort of body an organisation is. */
public enum OrganisationKind {
    MUNICIPALITY,
    /** Answers for social and health services of several municipalities. */
    WELLBEING_SERVICES_COUNTY,
    /** Several municipalities that do something together, such as employment services. */
    REGION,
    ASSOCIATION,
    PARISH,
    SCHOOL,
    COMPANY,
    OTHER;

    /** The key of this kind's name in the texts of {@code identity}: {@code staff.kind.parish}. */
    public String key() {
        return "staff.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package fi.kotoisa.identity.domain;

/** How this module's schema is written in SQL: in quotes, for the plain word is reserved in Derby. */
final class Names {

    static final String SCHEMA = "\"identity\"";

    private Names() {}
}

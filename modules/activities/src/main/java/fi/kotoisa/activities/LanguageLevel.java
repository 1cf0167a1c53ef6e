package fi.kotoisa.activities;

/**
 * How much Finnish somebody needs to take part; the steps of the Common European Framework, with "none" first. {@code UNKNOWN}: a feed did not
 * say; pages then say nothing.
 */
public enum LanguageLevel {
    UNKNOWN, NONE, A1, A2, B1, B2, C1
}

package fi.kotoisa.activities;

/** How much Finnish somebody needs to take part; the steps of the Common European Framework, with "none" first. */
public enum LanguageLevel {
    NONE, A1, A2, B1, B2, C1
}

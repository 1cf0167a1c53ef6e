package fi.kotoisa.activities;

/** What people put their name down for. */
public enum SignUpKind {
    /** Nobody signs up: people just come. */
    NONE,
    /** One intake for all dates. */
    WHOLE,
    /** Each date has an intake of its own. */
    EACH_DATE
}

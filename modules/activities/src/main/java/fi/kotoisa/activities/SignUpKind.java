package fi.kotoisa.activities;

/** What people put their name down for. */
public enum SignUpKind {
    /** Nobody signs up: people just come. */
    NONE,
    /** One intake for all dates, open until the first one begins. */
    WHOLE,
    /** One intake for the dates that are left, open until the last one begins. */
    FROM_NOW_ON,
    /** Each date has an intake of its own. */
    EACH_DATE;

    /** Whether one place counts for every date. */
    public boolean allDates() {
        return this == WHOLE || this == FROM_NOW_ON;
    }
}

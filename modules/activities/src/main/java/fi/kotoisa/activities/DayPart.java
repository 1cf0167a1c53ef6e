package fi.kotoisa.activities;

import java.time.LocalTime;

/** When in the day something begins: before 12, before 16, or later. Stored by its number. */
public enum DayPart {
    MORNING, AFTERNOON, EVENING;

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime FOUR = LocalTime.of(16, 0);

    public static DayPart of(LocalTime start) {
        if (start.isBefore(NOON)) {
            return MORNING;
        }
        return start.isBefore(FOUR) ? AFTERNOON : EVENING;
    }

    /** As it stands in the database: 1, 2, 3. */
    public int number() {
        return ordinal() + 1;
    }
}

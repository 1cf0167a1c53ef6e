package fi.kotoisa.activities;

import fi.kotoisa.platform.Language;

/** The address of a signed-in person's own calendar: what they lead and what they host. It has a key of its own, which is shown once and can be ended at any time. */
public interface PersonalCalendar {

    /** A new key; the one before ends. */
    String makeForMe();

    void endForMe();

    boolean isThereForMe();

    /** Where the calendar of a key is. */
    static String path(String key, Language language) {
        return "/api/v1/activities/calendars/" + key + ".ics?lang=" + language.code();
    }
}

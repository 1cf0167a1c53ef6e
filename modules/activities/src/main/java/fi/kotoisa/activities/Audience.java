package fi.kotoisa.activities;

/** For whom an activity is. */
public enum Audience {
    EVERYONE, WOMEN, FAMILIES, YOUNG, SENIORS
}

package fi.kotoisa.activities;

/** Whether a house can be entered without stairs. */
public enum Entry {
    /** Nobody has said. */
    UNKNOWN,
    /** No stairs, or there is a lift. */
    STEP_FREE,
    STEPS
}

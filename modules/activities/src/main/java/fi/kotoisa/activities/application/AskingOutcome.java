package fi.kotoisa.activities.application;

/** What comes of asking others to lead or to host a date. */
public enum AskingOutcome {
    /** Those who can help get a message. */
    ASKED,
    /** They were asked before; nobody gets a second message. */
    BEFORE,
    /** Nobody who could help is free at that time. It can be tried again. */
    NOBODY,
    /** The date has begun, is called off, or lacks nobody any more. */
    TOO_LATE
}

package fi.kotoisa.platform;

/** The way that a message takes to a person. */
public enum Channel {
    SMS,
    EMAIL,
    /** The person is not to be written to, or has neither phone nor e-mail. */
    NONE
}

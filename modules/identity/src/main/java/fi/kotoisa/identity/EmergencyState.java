package fi.kotoisa.identity;

/** How far a request is to open a file because of an emergency. */
public enum EmergencyState {
    /** A supervisor is asked. */
    ASKED,
    /** The file is, or was, open. */
    OPENED,
    /** A supervisor said no, or there is no such file. */
    REFUSED
}

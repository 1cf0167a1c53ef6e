package fi.kotoisa.identity.domain;

/** Why a password is not taken. */
public enum PasswordFlaw {
    TOO_SHORT,
    TOO_LONG,
    /** Among the first that an attacker tries. */
    COMMON,
    /** The sign-in name stands in it. */
    CONTAINS_NAME
}

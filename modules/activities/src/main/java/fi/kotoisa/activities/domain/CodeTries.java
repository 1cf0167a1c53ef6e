package fi.kotoisa.activities.domain;

/** Who tried codes lately. */
public interface CodeTries {

    /** How often a code was tried for this phone number or address since then. */
    long since(String reachIndex, long from);

    void add(CodeTry attempt);

    void forget(long before);
}

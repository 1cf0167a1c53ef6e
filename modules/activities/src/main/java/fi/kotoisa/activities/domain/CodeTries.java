package fi.kotoisa.activities.domain;

import java.util.List;

/** Who tried codes lately. */
public interface CodeTries {

    /** The tries for this phone number or address since then, newest first. */
    List<CodeTry> since(String reachIndex, long from);

    /**
     * Notes a try.
     *
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when another try followed the same earlier one at the same moment
     */
    void add(CodeTry attempt);

    void forget(long before);
}

package fi.kotoisa.activities.domain;

import java.util.List;

/** Who tried codes lately. */
public interface CodeTries {

    /** The tries for this phone number or address that are still kept, newest first; of very many the newest. They may be older than what counts. */
    List<CodeTry> newest(String reachIndex);

    /**
     * Notes a try, unless there were too many.
     *
     * @param since when those were made that count
     * @return whether it may go on
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when another try came at the same moment
     */
    default boolean oneMore(String reachIndex, int most, long since, long now) {
        List<CodeTry> kept = newest(reachIndex);
        if (kept.stream().filter(one -> one.triedAt() > since).count() >= most) {
            return false;
        }
        add(new CodeTry(reachIndex, kept, now));
        return true;
    }

    /**
     * Notes a try.
     *
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when another try followed the same earlier one at the same moment
     */
    void add(CodeTry attempt);

    void forget(long before);
}

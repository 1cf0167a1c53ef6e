package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.QueueDecision;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the queue of an intake has decided, newest first; one page of it.
 *
 * @param titleLanguage BCP 47 tag of {@code title}
 * @param startsAt the one date; empty for a whole activity
 * @param more whether there are rows after these
 */
public record QueueHistoryView(ActivityId activity, String title, String titleLanguage, Optional<LocalDateTime> startsAt, List<QueueRow> rows, boolean more) {

    /**
     * One decision.
     *
     * @param number stands for the name of somebody who must not be named
     * @param name first name, in Latin letters where these are sure; empty under non-disclosure
     * @param people how many the household was then
     * @param passed how many households before it did not fit
     */
    public record QueueRow(LocalDateTime at, long number, Optional<String> name, QueueDecision kind, int people, int passed, Optional<LocalDateTime> until) {}
}

package fi.kotoisa.activities.application;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.feeds.FeedProblemKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One row of an import's preview.
 *
 * @param title of the item; for a problem where in the feed it is
 * @param date the one that was taken over before; empty for what is new or cannot be read
 * @param startsAt empty for what cannot be read
 * @param perhapsSeries the feed gives only the first and the last day of something that may have dates between
 * @param details what changes, or what could not be read, in no particular language
 * @param problem why it cannot be read as it stands
 */
public record ImportRow(Action action, String title, Optional<SessionId> date, Optional<LocalDateTime> startsAt, Optional<LocalDateTime> endsAt, boolean wholeDay,
        Optional<String> place, boolean cancelled, boolean past, boolean perhapsSeries, List<Change> changes, Optional<FeedProblemKind> problem, String details) {

    /** Whether taking the import over does anything for this row. A date that was changed by hand stays, but texts and facts belong to the whole activity. */
    public boolean doesSomething() {
        return action == Action.CREATE || action == Action.CHANGE || changes.contains(Change.TEXT) || changes.contains(Change.FACTS);
    }

    /** What taking the import over does with this row. */
    public enum Action {
        /** A new date. */
        CREATE,
        /** The feed says something else than before. */
        CHANGE,
        /** Nothing new. */
        SAME,
        /** The feed says something else, but somebody here changed this date by hand: that stays. */
        KEPT,
        /** It was taken over before and is not in the feed any more; called off only if a person agrees. */
        GONE,
        /** It cannot be read; nothing is done. */
        SKIPPED,
        /** It was read, but not all of it. */
        NOTED
    }

    /** What differs from what is stored. */
    public enum Change {
        TIME, PLACE, CANCELLED, BACK_ON, TEXT,
        /** Of the whole group: whether it is free, its languages, for whom it is, its or its link. */
        FACTS,
        /** Of a date that is gone: so is its whole group. */
        GROUP
    }
}

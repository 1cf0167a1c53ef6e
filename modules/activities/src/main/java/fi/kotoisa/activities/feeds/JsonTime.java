package fi.kotoisa.activities.feeds;

import java.time.DateTimeException;
import java.util.Optional;

/** Start and end of one item of a JSON feed, with a note of what is wrong with them. */
final class JsonTime {
    private final FeedProblems problems;
    private final String where;

    JsonTime(FeedProblems problems, String where) {
        this.problems = problems;
        this.where = where;
    }

    /** Nothing when there is no start to be read. */
    Optional<FeedTime> of(String start, Optional<String> end) {
        if (start.isEmpty()) {
            problems.note(where, FeedProblemKind.NO_START, "");
            return Optional.empty();
        }
        Optional<JsonMoment> first = moment(start, FeedProblemKind.BAD_START);
        Optional<JsonMoment> last = first.flatMap(f -> end).flatMap(e -> moment(e, FeedProblemKind.BAD_END));
        return first.filter(f -> last.isEmpty() || isInOrder(f, last.get())).map(f -> JsonMoment.between(f, last));
    }

    private Optional<JsonMoment> moment(String written, FeedProblemKind otherwise) {
        try {
            return Optional.of(JsonMoment.parse(written));
        } catch (DateTimeException e) {
            problems.note(where, otherwise, written);
            return Optional.empty();
        }
    }

    private boolean isInOrder(JsonMoment first, JsonMoment last) {
        boolean inOrder = last.isDate() ? !last.local().toLocalDate().isBefore(first.local().toLocalDate())
                : !last.local().isBefore(first.local());
        if (!inOrder) {
            problems.note(where, FeedProblemKind.END_BEFORE_START, last.local().toString());
        }
        return inOrder;
    }
}

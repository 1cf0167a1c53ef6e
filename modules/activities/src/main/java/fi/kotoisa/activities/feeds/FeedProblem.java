package fi.kotoisa.activities.feeds;

import java.util.Objects;

/**
 * One thing that could not be read as it stands; it never stops the rest.
 *
 * @param where  the key of the item, else its row number ("row 3", counted from 1) or line ("line 40", folded lines
 *               counted as one)
 * @param detail the offending value, at most 200 characters, in no particular language
 */
public record FeedProblem(String where, FeedProblemKind kind, String detail) {
    public FeedProblem {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(kind, "kind");
        detail = Texts.shortened(detail, 200);
    }
}

package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.ImportLine;
import fi.kotoisa.activities.application.ImportPreview;
import fi.kotoisa.activities.application.ImportRow;
import fi.kotoisa.activities.application.ImportRow.Action;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Feeds of others as planners look at them before they take them over. */
final class ImportJson {

    /** Where imports are. */
    static final String HERE = "/api/v1/activities/own/imports/";

    private ImportJson() {}

    static JsonObject of(ImportLine line) {
        return new Written()
                .with("id", line.id().toString())
                .with("name", line.name())
                .with("readAt", line.readAt())
                .with("applied", line.applied())
                .with("created", line.created())
                .with("changed", line.changed())
                .json();
    }

    /**
     * What the import is, and one page of its rows.
     *
     * @param action the only one whose rows are wanted; all where there is none
     * @param followed the feed at its address, where it is read again and again
     */
    static Written of(ImportPreview preview, Optional<Action> action, int page, Optional<UUID> followed) {
        List<ImportRow> rows = preview.rows();
        Predicate<ImportRow> wanted = row -> action.isEmpty() || action.get() == row.action();
        List<Integer> found = IntStream.range(0, rows.size()).filter(index -> wanted.test(rows.get(index))).boxed().skip((long) page * NumberedList.PAGE).limit(NumberedList.PAGE + 1L).toList();
        boolean more = found.size() > NumberedList.PAGE && page < NumberedList.LAST_PAGE;
        String filter = action.map(only -> "action=" + Written.word(only) + "&").orElse("");
        return head(preview)
                .some("feed", followed.map(UUID::toString))
                .each("rows", found.stream().limit(NumberedList.PAGE).toList(), index -> numbered(index + 1, rows.get(index)))
                .some("next", more ? Optional.of(HERE + preview.id() + "?" + filter + "cursor=" + (page + 1)) : Optional.empty());
    }

    private static Written head(ImportPreview preview) {
        return new Written()
                .with("id", preview.id().toString())
                .with("organiser", preview.organiser().toString())
                .with("name", preview.name())
                .some("address", preview.address())
                .with("kind", preview.kind())
                .with("applied", preview.applied())
                .with("firstDay", preview.from().toString())
                .with("lastDay", preview.to().toString())
                .with("toDo", preview.rows().stream().filter(ImportRow::doesSomething).count())
                .with("counts", counts(preview));
    }

    private static JsonObject counts(ImportPreview preview) {
        Written counts = new Written();
        for (Action action : Action.values()) {
            counts.with(Written.word(action), preview.count(action));
        }
        return counts.json();
    }

    private static JsonObject numbered(int number, ImportRow row) {
        return with(new Written().with("number", number), row).json();
    }

    static JsonObject of(ImportRow row) {
        return with(new Written(), row).json();
    }

    private static Written with(Written json, ImportRow row) {
        // of what is not in order the title is only where in the feed that is
        json.with("action", row.action())
                .some(row.problem().isPresent() ? "where" : "title", Optional.of(row.title()))
                .some("date", row.date().map(Object::toString))
                .some("startsAt", row.startsAt().map(Written::moment))
                .some("endsAt", row.endsAt().map(Written::moment))
                .with("wholeDay", row.wholeDay())
                .some("place", row.place())
                .with("cancelled", row.cancelled())
                .with("past", row.past())
                .with("perhapsSeries", row.perhapsSeries())
                .texts("changes", row.changes().stream().map(Written::word).toList())
                .with("toDo", row.doesSomething());
        return json.some("problem", row.problem().map(Written::word)).some("details", Optional.of(row.details()));
    }
}

package fi.kotoisa.activities.application;

import fi.kotoisa.activities.feeds.FeedKind;
import java.util.List;
import java.util.UUID;

/** What an import would do, row by row. */
public record ImportPreview(UUID id, String name, FeedKind kind, boolean applied, List<ImportRow> rows) {

    public long count(ImportRow.Action action) {
        return rows.stream().filter(row -> row.action() == action).count();
    }
}

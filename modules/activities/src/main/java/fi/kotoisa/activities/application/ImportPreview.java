package fi.kotoisa.activities.application;

import fi.kotoisa.activities.feeds.FeedKind;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.platform.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an import would do, row by row.
 *
 * @param address where it was fetched, empty for a file
 * @param from the first day from which the dates of series are taken over
 * @param to the last one
 */
public record ImportPreview(UUID id, OrganisationId organiser, String name, Optional<String> address, FeedKind kind, boolean applied, LocalDate from, LocalDate to, List<ImportRow> rows) {

    private static final int DIGITS = 14;
    private static final int HEXADECIMAL = 16;

    /** Another as soon as any row says something else. */
    public long version() {
        return Long.parseLong(Tokens.fingerprint(rows.toString()).substring(0, DIGITS), HEXADECIMAL);
    }

    public long count(ImportRow.Action action) {
        return rows.stream().filter(row -> row.action() == action).count();
    }
}

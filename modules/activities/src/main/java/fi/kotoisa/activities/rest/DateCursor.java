package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.DateLists.After;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Problem.Flaw;
import fi.kotoisa.platform.Refused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;

/** Where a list goes on, as a word that says nothing to anybody but us. */
final class DateCursor {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private DateCursor() {}

    static String of(After after) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((after.startsAt() + " " + after.session()).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused when it is none of ours */
    static After read(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            LocalDateTime start = LocalDateTime.parse(parts[0]);
            if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("a year that no database knows");
            }
            return new After(start, SessionId.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException bent) {
            throw new Refused(Problem.flawed(List.of(new Flaw("query", "cursor", "not-ours"))));
        }
    }
}

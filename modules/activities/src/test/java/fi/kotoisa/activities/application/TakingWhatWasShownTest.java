package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.ImportDesk.actions;
import static fi.kotoisa.activities.application.ImportDesk.calendar;
import static fi.kotoisa.activities.application.ImportingTest.GROUP;
import static fi.kotoisa.activities.application.ImportingTest.TRIP;
import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who takes an import over names the rows that were shown; if they are others by now, nothing happens. */
class TakingWhatWasShownTest {

    private final Memory memory = new Memory();
    private final ImportDesk desk = new ImportDesk(memory);

    private Session session(String start) {
        return memory.allSessions.stream().filter(each -> each.originalStart().equals(LocalDateTime.parse(start))).findFirst().orElseThrow();
    }

    @Test
    void whatIsAnotherByNowIsNotTakenOver() {
        desk.take(calendar(GROUP));
        ImportPreview shown = desk.look(calendar(GROUP.replace("T17", "T16"), TRIP));
        Session date = session("2026-12-08T17:00");
        date.move(SessionTime.at(date.startsAt().plusDays(1), date.endsAt().plusDays(1)), date.place(), "Remontti", 1);
        assertThrows(SomeoneWasQuicker.class, () -> desk.importing.take(shown.id(), shown.version(), Set.of(), ""));
        assertEquals(3, memory.allSessions.size(), "nothing was done");
        ImportPreview now = desk.importing.preview(shown.id());
        assertEquals(List.of(Action.CHANGE, Action.KEPT, Action.CHANGE, Action.CREATE), actions(now));
        desk.importing.take(now.id(), now.version(), Set.of(), "");
        assertEquals(4, memory.allSessions.size());
        assertEquals(LocalDateTime.parse("2026-12-09T17:00"), date.startsAt());
        assertThrows(SomeoneWasQuicker.class, () -> desk.importing.take(now.id(), now.version(), Set.of(), ""), "it is done");
    }

    @Test
    void ofWhatIsGoneOnlyWhatIsNamedIsCalledOffAndWithItsReason() {
        desk.take(calendar(GROUP, TRIP));
        ImportPreview shown = desk.look(calendar(GROUP.replace("COUNT=3", "COUNT=1"), TRIP));
        Session second = session("2026-12-08T17:00");
        Session third = session("2026-12-15T17:00");
        Session trip = session("2026-12-05T10:00");
        assertEquals(List.of(second.id(), third.id()), shown.rows().stream().filter(row -> row.action() == Action.GONE).map(row -> row.date().orElseThrow()).toList());
        desk.importing.take(shown.id(), shown.version(), Set.of(third.id(), trip.id()), "Sali on suljettu");
        assertEquals(List.of(Session.Status.PLANNED, Session.Status.CANCELLED), List.of(second.status(), third.status()));
        assertEquals(Optional.of("Sali on suljettu"), third.reason());
        assertEquals(Session.Status.PLANNED, trip.status(), "it is in the feed, whoever names it");
    }

    @Test
    void anImportOfAnotherOrganisationDoesNotExist() {
        ImportPreview shown = desk.look(calendar(TRIP));
        desk.importing.signedIn = new Staff(PLANNER, Set.of(LIBRARY));
        assertThrows(NotFound.class, () -> desk.importing.take(shown.id(), shown.version(), Set.of(), ""));
        assertEquals(0, memory.allSessions.size());
    }
}

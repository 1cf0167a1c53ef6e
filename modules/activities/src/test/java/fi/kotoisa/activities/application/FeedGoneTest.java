package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.ImportDesk.actions;
import static fi.kotoisa.activities.application.ImportDesk.calendar;
import static fi.kotoisa.activities.application.ImportingTest.BROKEN;
import static fi.kotoisa.activities.application.ImportingTest.GROUP;
import static fi.kotoisa.activities.application.ImportingTest.TRIP;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.ImportRow.Change;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.feeds.NotAFeedException;
import fi.kotoisa.platform.SomeoneWasQuicker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The group meets on three Tuesdays, then the feed has only two of them. */
class FeedGoneTest {

    private static final String SHORTER = GROUP.replace("COUNT=3", "COUNT=2");

    private final Memory memory = new Memory();
    private final ImportDesk desk = new ImportDesk(memory);

    private Session session(String start) {
        return memory.allSessions.stream().filter(each -> each.originalStart().equals(LocalDateTime.parse(start))).findFirst().orElseThrow();
    }

    @Test
    void whatIsGoneFromTheFeedIsCalledOffOnlyWhenAPersonAgrees() {
        desk.take(calendar(GROUP, TRIP));
        Session last = session("2026-12-15T17:00");
        ImportPreview without = desk.take(calendar(SHORTER, TRIP));
        assertEquals(List.of(Action.SAME, Action.SAME, Action.SAME, Action.GONE), actions(without));
        assertEquals("Lukupiiri", without.rows().get(3).title());
        assertEquals(Optional.of(last.startsAt()), without.rows().get(3).startsAt());
        assertEquals(Session.Status.PLANNED, last.status());
        desk.take(calendar(SHORTER, TRIP).getBytes(StandardCharsets.UTF_8), 1);
        assertEquals(Session.Status.CANCELLED, last.status());
        assertEquals(4, memory.allSessions.size(), "nothing is removed");
        assertEquals(List.of(Action.SAME, Action.SAME, Action.SAME), actions(desk.look(calendar(SHORTER, TRIP))), "said once");
        assertEquals(List.of(Change.BACK_ON), desk.take(calendar(GROUP, TRIP)).rows().get(2).changes());
        assertEquals(Session.Status.PLANNED, last.status());
    }

    @Test
    void whoAgreedToAnotherNumberIsAskedAgain() {
        desk.take(calendar(GROUP));
        assertThrows(SomeoneWasQuicker.class, () -> desk.take(calendar(SHORTER).getBytes(StandardCharsets.UTF_8), 2));
        assertEquals(Session.Status.PLANNED, session("2026-12-15T17:00").status());
    }

    @Test
    void ofAFeedOnlyTheGroupsThatItSpeaksOfAreLookedAt() {
        desk.take(calendar(GROUP, TRIP));
        assertEquals(List.of(Action.SAME), actions(desk.look(calendar(TRIP))), "the group may be in another file of that name");
    }

    @Test
    void whatAPersonChangedByHandIsNeverGone() {
        desk.take(calendar(GROUP));
        Session last = session("2026-12-15T17:00");
        last.move(last.time(), last.place(), "", 1);
        assertEquals(List.of(Action.SAME, Action.SAME), actions(desk.look(calendar(SHORTER))));
    }

    @Test
    void aFeedThatCouldNotBeReadWholeTakesNothingAway() {
        desk.take(calendar(GROUP, TRIP));
        assertEquals(List.of(Action.SAME, Action.SAME, Action.SKIPPED), actions(desk.look(calendar(SHORTER, BROKEN))));
        String whole = calendar(SHORTER, TRIP);
        ImportPreview cut = desk.look(whole.substring(0, whole.indexOf("SUMMARY:Retki")));
        assertEquals(0, cut.count(Action.GONE), actions(cut)::toString);
        ImportPreview rule = desk.look(calendar(GROUP.replace("FREQ=WEEKLY", "FREQ=NEVER")));
        assertEquals(0, rule.count(Action.GONE), actions(rule)::toString);
    }

    @Test
    void anOlderReadingOfTheFeedTakesNothingAway() throws NotAFeedException {
        desk.take(calendar(GROUP));
        UUID older = desk.importing.read(SILTA, "feed.ics", Optional.empty(), "und", calendar(SHORTER).getBytes(StandardCharsets.UTF_8));
        assertEquals(1, desk.importing.preview(older).count(Action.GONE));
        desk.take(calendar(GROUP));
        assertEquals(0, desk.importing.preview(older).count(Action.GONE));
    }
}

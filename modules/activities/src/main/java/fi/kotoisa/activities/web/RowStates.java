package fi.kotoisa.activities.web;

import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.SignUpKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;

/** Says in a few words how things stand with a date: places left, waiting list, cancelled, going on, over. */
@RequestScoped
public class RowStates {

    @Inject
    Words words;

    /** @param tone ok, wait, stop, info, or empty for a plain one */
    public record RowState(String text, String tone) {}

    RowState of(CalendarRow row, LocalDateTime now) {
        if (row.cancelled()) {
            return new RowState(words.say("state.cancelled"), "stop");
        }
        if (!now.isBefore(row.startsAt())) {
            return started(row, now);
        }
        if (row.signUp() == SignUpKind.NONE) {
            return new RowState(words.say("state.open"), "info");
        }
        if (row.full()) {
            return new RowState(words.say("state.full", row.waiting()), "wait");
        }
        return row.placesLeft().map(left -> new RowState(words.say("state.places", left), "ok")).orElseGet(() -> new RowState(words.say("state.signup"), "info"));
    }

    private RowState started(CalendarRow row, LocalDateTime now) {
        boolean over = row.hasEnd() ? !now.isBefore(row.endsAt()) : now.isAfter(row.startsAt().plusHours(1));
        return over ? new RowState(words.say("state.over"), "plain") : new RowState(words.say("state.now"), "info");
    }
}

package fi.kotoisa.activities.web;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Says in a few words how things stand with a date: places left, waiting list, cancelled, going on, over. */
@RequestScoped
public class RowStates {

    @Inject
    Words words;

    /** @param tone ok, wait, stop, info, or empty for a plain one */
    public record RowState(String text, String tone) {}

    /** @param sign name of an icon */
    public record RowFact(String sign, String words) {}

    /** What somebody needs to decide, shortest first; what is unknown is left out. */
    List<RowFact> facts(CalendarRow row, boolean allFree) {
        List<RowFact> facts = new ArrayList<>();
        if (row.audience() != Audience.EVERYONE) {
            facts.add(new RowFact(row.audience() == Audience.WOMEN ? "women" : "people", words.audience(row.audience())));
        }
        row.careLeft().ifPresent(left -> facts.add(new RowFact("child", words.say("row.care", left))));
        if (!row.languages().isEmpty()) {
            facts.add(new RowFact("language", words.spoken(row.languages())));
        }
        if (row.level() != LanguageLevel.UNKNOWN) {
            facts.add(new RowFact("level", words.level(row.level())));
        }
        if (row.stepFree()) {
            facts.add(new RowFact("wheelchair", words.say("row.step.free")));
        }
        if (row.free() && !allFree) {
            facts.add(new RowFact("free", words.say("row.free")));
        }
        row.price().ifPresent(price -> facts.add(new RowFact("free", price.text())));
        return facts;
    }

    RowState of(CalendarRow row, LocalDateTime now) {
        if (row.cancelled()) {
            return new RowState(words.say("state.cancelled"), "stop");
        }
        if (!now.isBefore(row.startsAt())) {
            return started(row, now);
        }
        if (row.signUp() == SignUpKind.NONE) {
            return row.fromFeed() ? new RowState(words.say("state.elsewhere"), "plain") : new RowState(words.say("state.open"), "info");
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

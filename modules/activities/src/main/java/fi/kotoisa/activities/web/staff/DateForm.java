package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.DateView;
import fi.kotoisa.activities.application.MovedDate;
import fi.kotoisa.activities.application.Moving;
import fi.kotoisa.activities.application.PlaceWish;
import fi.kotoisa.activities.application.VenueView;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the form that moves one date, and fills it first with what the date is now. */
final class DateForm {

    private static final int MOST_HOSTS = 20;
    // days and hours stand in figures, the same in every language
    private static final DateWords FIGURES = DateWords.in(Language.FI);

    private final FormReader reader;
    private final DateView now;
    private final PlaceForm place;

    DateForm(FormReader reader, DateView now, PlaceForm place) {
        this.reader = reader;
        this.now = now;
        this.place = place;
    }

    static Map<String, String> of(DateView date) {
        Map<String, String> typed = new HashMap<>();
        typed.put("version", String.valueOf(date.version()));
        typed.put("day", FIGURES.dateWithYear(date.startsAt()));
        typed.put("last", FIGURES.dateWithYear(last(date)));
        typed.put("from", date.wholeDay() ? "" : FIGURES.time(date.startsAt()));
        typed.put("to", date.wholeDay() ? "" : FIGURES.time(date.endsAt()));
        typed.put("venue", date.venue().map(VenueView::label).orElse(""));
        typed.put("room", date.room());
        typed.put("leader", date.leader().map(PersonId::toString).orElse(""));
        typed.put("hosts", String.valueOf(date.hostsNeeded()));
        typed.put("why", date.skipped() ? "" : date.reason().orElse(""));
        return typed;
    }

    static boolean severalDays(DateView date) {
        return !last(date).equals(date.startsAt().toLocalDate());
    }

    private static LocalDate last(DateView date) {
        return date.wholeDay() ? date.endsAt().toLocalDate().minusDays(1) : date.endsAt().toLocalDate();
    }

    /** What was typed; useful only where no error was found. */
    Optional<MovedDate> read(long version, Optional<PersonId> leader) {
        LocalDate near = now.startsAt().toLocalDate();
        Optional<LocalDate> day = reader.day("day", near);
        Optional<LocalDate> last = severalDays(now) ? reader.day("last", near) : day;
        boolean wholeDay = now.wholeDay() && reader.raw("from").isEmpty() && reader.raw("to").isEmpty();
        Optional<LocalTime> from = wholeDay ? Optional.of(LocalTime.MIDNIGHT) : reader.time("from");
        Optional<LocalTime> to = wholeDay ? Optional.of(LocalTime.MIDNIGHT) : reader.time("to");
        PlaceWish where = place.read(reader, now.venue().isPresent());
        int hosts = reader.number("hosts", 0, MOST_HOSTS, 0);
        String why = reader.text("why", Moving.LONGEST_REASON);
        if (day.isEmpty() || last.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime start = day.get().atTime(from.get());
        LocalDateTime end = (wholeDay ? last.get().plusDays(1) : last.get()).atTime(to.get());
        if (!end.isAfter(start)) {
            reader.wrong(severalDays(now) ? "last" : "to", "staff.form.error.order");
            return Optional.empty();
        }
        return Optional.of(new MovedDate(version, start, end, wholeDay, where, leader, hosts, why));
    }
}

package fi.kotoisa.activities;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One date in the public calendar.
 *
 * @param title in the language of the page, or in the one it exists in
 * @param titleLanguage BCP 47 tag of {@code title}
 * @param startsAt in Europe/Helsinki
 * @param endsAt the same as {@code startsAt} where no end is known; for whole days the midnight after the last one
 * @param languages BCP 47 tags of what is spoken there
 * @param price what it costs, in words; empty where it is free or nobody said
 * @param placesLeft empty where nobody signs up
 * @param careLeft places left in the child care; empty where there is none
 * @param fromFeed it was taken over from a feed, which does not say whether one must sign up elsewhere
 */
public record CalendarRow(SessionId session, ActivityId activity, String title, String titleLanguage, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay,
        Optional<String> venue, Optional<String> area, Entry entry, List<String> languages, LanguageLevel level, Audience audience, boolean free, Optional<Said> price, SignUpKind signUp,
        Optional<Integer> placesLeft, Optional<Integer> careLeft, int waiting, boolean cancelled, boolean moved, Optional<String> reason, boolean fromFeed) {

    /** It is known that one can enter without stairs. */
    public boolean stepFree() {
        return entry == Entry.STEP_FREE;
    }

    /** Nobody can get places at once. */
    public boolean full() {
        return placesLeft.filter(left -> left <= 0).isPresent();
    }

    /** The end is told and is another moment than the start. */
    public boolean hasEnd() {
        return endsAt.isAfter(startsAt);
    }

    /** It goes on for more than one day. */
    public boolean severalDays() {
        return Lasting.severalDays(startsAt, endsAt);
    }

    public LocalDate lastDay() {
        return Lasting.lastDay(startsAt, endsAt);
    }

    /** Whether it is on, or goes on, that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(startsAt.toLocalDate()) && !day.isAfter(lastDay());
    }
}

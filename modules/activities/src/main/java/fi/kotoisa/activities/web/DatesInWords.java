package fi.kotoisa.activities.web;

import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.activities.ActivityView.ActivityDate;
import fi.kotoisa.look.DateWords;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Says when an activity is in one sentence: every Wednesday until a day, once, or how often and when next. */
final class DatesInWords {

    private static final int WEEK = 7;
    private static final String WORD_JOINER = "\u2060";

    private DatesInWords() {}

    static String of(ActivityView activity, Words words) {
        return unbroken(sentence(activity, words));
    }

    /** No line ends between two times. */
    private static String unbroken(String text) {
        return text.replace("–", WORD_JOINER + "–" + WORD_JOINER);
    }

    private static String sentence(ActivityView activity, Words words) {
        DateWords names = DateWords.in(words.language());
        List<ActivityDate> held = activity.dates().stream().filter(date -> !date.cancelled()).toList();
        if (held.isEmpty()) {
            return words.say("when.none");
        }
        ActivityDate first = held.get(0);
        ActivityDate last = held.get(held.size() - 1);
        if (activity.over()) {
            return words.say("when.over", last.severalDays() ? names.daysInFull(last.startsAt(), last.lastDay()) : names.day(last.startsAt()));
        }
        if (held.size() == 1) {
            return once(first, names);
        }
        if (weekly(held)) {
            return words.say("when.weekly", first.startsAt().getDayOfWeek().getValue(), names.hours(first.startsAt(), first.endsAt()), names.dateOnly(last.startsAt()));
        }
        return words.say("when.many", held.size(), once(first, names));
    }

    static String once(ActivityDate date, Words words) {
        return unbroken(once(date, DateWords.in(words.language())));
    }

    private static String once(ActivityDate date, DateWords names) {
        if (date.wholeDay()) {
            return date.severalDays() ? names.daysInFull(date.startsAt(), date.lastDay()) : names.day(date.startsAt());
        }
        return date.endsAt().isAfter(date.startsAt()) ? names.span(date.startsAt(), date.endsAt()) : names.dayAndTime(date.startsAt());
    }

    /** The same weekday and hours each time, and most times a week apart. */
    private static boolean weekly(List<ActivityDate> held) {
        ActivityDate first = held.get(0);
        boolean same = held.stream().allMatch(date -> !date.wholeDay()
                && date.startsAt().getDayOfWeek() == first.startsAt().getDayOfWeek()
                && date.startsAt().toLocalTime().equals(first.startsAt().toLocalTime())
                && date.endsAt().toLocalTime().equals(first.endsAt().toLocalTime()));
        long weeks = IntStream.range(1, held.size())
                .filter(i -> ChronoUnit.DAYS.between(held.get(i - 1).startsAt().toLocalDate(), held.get(i).startsAt().toLocalDate()) == WEEK)
                .count();
        return same && weeks * 2 >= held.size() - 1;
    }
}

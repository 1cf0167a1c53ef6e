package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.PlannedDate;
import fi.kotoisa.activities.application.Planning;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Refused;
import fi.kotoisa.platform.TimeKeeper;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Dates for which a planner decides against the rule: what it holds is left out, and what it leaves out is held. */
record Decisions(Set<LocalDateTime> otherwise) {

    private static final int LONGEST_MOMENT = 40;

    static Decisions read(JsonBody body) {
        Set<LocalDateTime> moments = new HashSet<>();
        for (String typed : body.texts("otherwise", 2 * Planning.MOST_DATES, LONGEST_MOMENT)) {
            try {
                moments.add(OffsetDateTime.parse(typed).atZoneSameInstant(TimeKeeper.HELSINKI).toLocalDateTime());
            } catch (DateTimeException bent) {
                body.flaw("otherwise", "not-a-moment-with-offset");
            }
        }
        return new Decisions(moments);
    }

    /**
     * Holds them against the dates that would be made.
     *
     * @param clashesKnown the planner knows what is in the way
     * @throws Refused where a moment is no date of them, none or too many are left, or something is in the way
     */
    void check(List<PlannedDate> dates, boolean clashesKnown) {
        Set<LocalDateTime> strangers = new HashSet<>(otherwise);
        dates.forEach(date -> strangers.remove(date.startsAt()));
        List<PlannedDate> held = dates.stream().filter(this::held).toList();
        if (!strangers.isEmpty()) {
            throw new Refused(Problem.flawed(List.of(new Problem.Flaw("body", "/otherwise", "no-date-of-these"))));
        }
        if (held.isEmpty() || held.size() > Planning.MOST_DATES) {
            throw new Refused(held.isEmpty() ? Problem.of(422, "no-dates", "No date would be held") : Problem.of(422, "too-many-dates", "More dates than a series can have"));
        }
        if (!clashesKnown && held.stream().anyMatch(date -> !date.clashes().isEmpty())) {
            throw new Refused(Asking.clash());
        }
    }

    private boolean held(PlannedDate date) {
        return date.skipped() == otherwise.contains(date.startsAt());
    }
}

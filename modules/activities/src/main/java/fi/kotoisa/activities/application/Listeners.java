package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.Reaching;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who hears of a change. A household that signed up for several single dates has a sign-up for each, and is one household all the same. */
@ApplicationScoped
class Listeners {

    @Inject
    Intakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    Reaching reaching;

    @Inject
    Clock clock;

    /**
     * A household and what concerns it.
     *
     * @param enrolment its sign-up for the first of the dates
     * @param dates by time, at least one
     */
    record Household(Enrolment enrolment, List<Session> dates) {

        Session first() {
            return dates.get(0);
        }
    }

    /**
     * Who hears of a change to this date: those who have a place or are offered one, and those who wait for this one date, or for a group of which nothing is left. Nobody of a draft.
     *
     * @param before when it was to begin before the change; nobody hears of what is over
     */
    List<Enrolment> of(Session session, LocalDateTime before) {
        if (!session.published() || !ahead(session, before)) {
            return List.of();
        }
        return intakes.of(session.activity(), session.id()).map(this::of).orElse(List.of());
    }

    boolean ahead(Session session, LocalDateTime before) {
        LocalDateTime now = LocalDateTime.now(clock);
        return !before.isBefore(now) || !session.startsAt().isBefore(now);
    }

    private List<Enrolment> of(Intake intake) {
        List<Enrolment> waiting = intake.session().isPresent() || intake.calledOff() && !intake.isEndingTold() ? enrolments.queue(intake.id(), 0, Integer.MAX_VALUE) : List.of();
        return Stream.of(enrolments.placed(intake.id()), enrolments.offered(intake.id()), waiting).flatMap(List::stream).toList();
    }

    /** The same for several dates of one activity, by time: each household once, with those of the dates that concern it. */
    Collection<Household> of(List<Session> dates, Predicate<Enrolment> who) {
        Map<Session, List<Enrolment>> each = new LinkedHashMap<>();
        dates.forEach(date -> each.put(date, of(date, date.startsAt()).stream().filter(who).toList()));
        List<ContactId> all = each.values().stream().flatMap(List::stream).map(listener -> new ContactId(listener.contact())).distinct().toList();
        Map<ContactId, String> marks = reaching.households(all);
        Map<String, Household> households = new LinkedHashMap<>();
        each.forEach((date, listeners) -> listeners.forEach(listener -> {
            String mark = marks.getOrDefault(new ContactId(listener.contact()), listener.contact().toString());
            households.computeIfAbsent(mark, first -> new Household(listener, new ArrayList<>())).dates().add(date);
        }));
        return households.values();
    }
}

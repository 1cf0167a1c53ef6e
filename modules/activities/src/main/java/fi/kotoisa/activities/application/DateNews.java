package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.Listeners.Household;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.platform.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells the neighbours, the leader and the households of one date, these by the way each chose, that it was moved or called off. */
@ApplicationScoped
class DateNews {

    /** A text message has no room for more of the reason. */
    private static final int SHORT_REASON = 50;
    private static final String MODULE = "activities";

    @Inject
    Activities activities;

    @Inject
    Intakes intakes;

    @Inject
    Listeners listeners;

    @Inject
    Settling settling;

    @Inject
    MessageWords words;

    @Inject
    LeaderNews leaders;

    @Inject
    Telling telling;

    /** @param was when it was to be held, perhaps the same: then the place is another */
    void moved(Activity activity, Session session, SessionTime was) {
        moved(activity, session, was, session.place().leader());
    }

    /** The same, and perhaps somebody else leads it now; a new leader has just read where and when. @param before who led it */
    void moved(Activity activity, Session session, SessionTime was, UUID before) {
        if (listeners.ahead(session, was.startsAt())) {
            settling.moved(session, words.placeAndRoom(session));
            if (Objects.equals(before, session.place().leader())) {
                leaders.moved(activity, session, was);
            }
        }
        String changed = was.equals(session.time()) ? "no" : "yes";
        Map<String, String> arguments = new HashMap<>(words.time("was", "wasBrief", Optional.of(was)));
        arguments.put("changed", changed);
        listeners.of(session, was.startsAt()).forEach(listener -> tell(activity, new Household(listener, List.of(session)), was.startsAt(), "date-moved", arguments));
    }

    void cancelled(Activity activity, Session session) {
        cancelled(activity, List.of(session));
    }

    /** Several dates of one group were called off at once, for one reason: every household hears of it once. @param dates by time */
    void cancelled(Activity activity, List<Session> dates) {
        dates.forEach(settling::cancelled);
        leaders.cancelled(activity, dates.stream().filter(date -> listeners.ahead(date, date.startsAt())).toList());
        Map<String, String> arguments = afterwards(activity, dates);
        listeners.of(dates, any -> true).forEach(household -> tell(activity, household, household.first().startsAt(), "date-cancelled", arguments));
    }

    /** What is said beside a cancellation: when the next date is that the same sign-up is for. */
    private Map<String, String> afterwards(Activity activity, List<Session> dates) {
        boolean whole = dates.stream().anyMatch(date -> intakes.of(activity.id(), date.id()).filter(intake -> intake.session().isEmpty()).isPresent());
        Optional<Session> next = whole ? activities.next(activity.id(), telling.now()) : Optional.empty();
        Map<String, String> arguments = new HashMap<>(words.time("next", "nextBrief", next.map(Session::time)));
        arguments.put("more", next.isPresent() ? "next" : whole ? "none" : "alone");
        return arguments;
    }

    /** Perhaps somebody else leads the date now. @param before who led it */
    void led(Activity activity, Session session, UUID before) {
        if (listeners.ahead(session, session.startsAt())) {
            leaders.led(activity, session, before);
        }
    }

    /**
     * Several dates of one group were put to another time or place at once: every household hears of it once.
     *
     * @param dates those that changed, by time
     * @param earliest when the first of them is or was to begin, whichever comes first
     */
    void seriesMoved(Activity activity, List<Session> dates, LocalDateTime earliest) {
        seriesChanged(activity, dates, earliest, Map.of());
    }

    /**
     * The same, and perhaps somebody else leads them now.
     *
     * @param dates those with another time or place, by time
     * @param earliest when the first of them is or was to begin, whichever comes first
     * @param led by date, in the order of time, who led those that have another leader now
     */
    void seriesChanged(Activity activity, List<Session> dates, LocalDateTime earliest, Map<Session, Optional<UUID>> led) {
        seriesShifted(activity, dates, List.of(), earliest, led);
    }

    /** The same, and others are called off because of the day that they would be on: who hears of both hears of it in one message. @param off by time */
    void seriesShifted(Activity activity, List<Session> dates, List<Session> off, LocalDateTime earliest, Map<Session, Optional<UUID>> led) {
        settling.now();
        off.forEach(settling::cancelled);
        leaders.cancelled(activity, off);
        dates.stream().filter(date -> listeners.ahead(date, date.startsAt())).forEach(date -> settling.moved(date, words.placeAndRoom(date)));
        leaders.seriesLed(activity, led);
        // a new leader has just read where and when
        dates.stream().filter(date -> listeners.ahead(date, date.startsAt()) && !led.containsKey(date)).findFirst().ifPresent(first -> leaders.seriesMoved(activity, first));
        Map<String, String> alone = off.isEmpty() ? Map.of() : afterwards(activity, off);
        for (Household household : listeners.of(Stream.concat(dates.stream(), off.stream()).toList(), any -> true)) {
            List<Session> moved = household.dates().stream().filter(date -> !off.contains(date)).toList();
            if (moved.isEmpty()) {
                tell(activity, household, household.first().startsAt(), "date-cancelled", alone);
            } else {
                Map<String, String> arguments = about(activity, new Household(household.enrolment(), moved));
                arguments.putAll(words.days("offDays", household.dates().stream().filter(off::contains).map(Session::startsAt).toList()));
                arguments.put("off", moved.size() < household.dates().size() ? "yes" : "no");
                send(household, "date-series-moved", arguments, earliest);
            }
        }
    }

    /** Dates that were not there before: whoever has a place for all dates hears of them once. @param dates the new ones, by time */
    void added(Activity activity, List<Session> dates) {
        settling.now();
        tellOnce(activity, dates, LocalDateTime.MAX, "dates-added", Enrolment::placed);
    }

    private void tellOnce(Activity activity, List<Session> dates, LocalDateTime earliest, String key, Predicate<Enrolment> who) {
        listeners.of(dates, who).forEach(household -> send(household, key, about(activity, household), earliest));
    }

    private void send(Household household, String key, Map<String, String> arguments, LocalDateTime earliest) {
        LocalDateTime first = household.first().startsAt();
        telling.send(new Message(household.enrolment().contact(), MODULE, key, arguments), earliest.isBefore(first) ? earliest : first);
    }

    private Map<String, String> about(Activity activity, Household household) {
        Map<String, String> arguments = words.about(household.enrolment(), activity, Optional.of(household.first()));
        int count = household.dates().size();
        boolean single = intakes.find(household.enrolment().intake()).flatMap(Intake::session).isPresent();
        arguments.put("count", String.valueOf(count));
        arguments.put("several", count > 1 ? "yes" : "no");
        arguments.put("apart", count > 1 && single ? "yes" : "no");
        return arguments;
    }

    private void tell(Activity activity, Household household, LocalDateTime before, String key, Map<String, String> more) {
        String reason = unended(household.first().reason().orElse(""));
        Map<String, String> arguments = about(activity, household);
        arguments.putAll(more);
        arguments.put("reason", reason.isEmpty() ? "no" : "yes");
        arguments.put("why", reason);
        arguments.put("whyBrief", unended(MessageWords.shortened(reason, SHORT_REASON)));
        arguments.replaceAll((name, text) -> name.startsWith("brief.") || name.startsWith("next") ? unended(text) : text);
        telling.send(new Message(household.enrolment().contact(), MODULE, key, arguments), before);
    }

    /** The words around it end the sentence. */
    private static String unended(String text) {
        return text.strip().replaceFirst("[\\s.,;:!?]+$", "");
    }
}

package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.platform.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells the neighbours, the leader and the households of one date, these by the way each chose, that it was moved or called off. */
@ApplicationScoped
class DateNews {

    /** A text message has no room for more of the reason. */
    private static final int SHORT_REASON = 50;

    @Inject
    Activities activities;

    @Inject
    Intakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    Settling settling;

    @Inject
    MessageWords words;

    @Inject
    LeaderNews leaders;

    @Inject
    Telling telling;

    /**
     * Who hears of a change to this date: those who have a place or are offered one, and those who wait for this one date. Nobody of a draft.
     *
     * @param before when it was to begin before the change; nobody hears of what is over
     */
    List<Enrolment> listeners(Session session, LocalDateTime before) {
        if (!session.published() || !ahead(session, before)) {
            return List.of();
        }
        return intakes.of(session.activity(), session.id()).map(this::listeners).orElse(List.of());
    }

    private boolean ahead(Session session, LocalDateTime before) {
        LocalDateTime now = telling.now();
        return !before.isBefore(now) || !session.startsAt().isBefore(now);
    }

    private List<Enrolment> listeners(Intake intake) {
        List<Enrolment> waiting = intake.session().isPresent() ? enrolments.queue(intake.id(), 0, Integer.MAX_VALUE) : List.of();
        return Stream.of(enrolments.placed(intake.id()), enrolments.offered(intake.id()), waiting).flatMap(List::stream).toList();
    }

    /** @param was when it was to be held, perhaps the same: then the place is another */
    void moved(Activity activity, Session session, SessionTime was) {
        if (ahead(session, was.startsAt())) {
            settling.moved(session, words.placeAndRoom(session));
            leaders.moved(activity, session, was);
        }
        String changed = was.equals(session.time()) ? "no" : "yes";
        tell(activity, session, was.startsAt(), "date-moved", Map.of("changed", changed), words.time("was", "wasBrief", Optional.of(was)));
    }

    void cancelled(Activity activity, Session session) {
        settling.cancelled(session);
        if (ahead(session, session.startsAt())) {
            leaders.cancelled(activity, session);
        }
        boolean whole = intakes.of(activity.id(), session.id()).filter(intake -> intake.session().isEmpty()).isPresent();
        Optional<Session> next = whole ? activities.next(activity.id(), telling.now()) : Optional.empty();
        String more = next.isPresent() ? "next" : whole ? "none" : "alone";
        tell(activity, session, session.startsAt(), "date-cancelled", Map.of("more", more), words.time("next", "nextBrief", next.map(Session::time)));
    }

    /** Perhaps somebody else leads the date now. @param before who led it */
    void led(Activity activity, Session session, UUID before) {
        if (ahead(session, session.startsAt())) {
            leaders.led(activity, session, before);
        }
    }

    /** Several dates of one group were put to another time or place at once: every household hears of it once. @param dates those that changed, by time */
    void seriesMoved(Activity activity, List<Session> dates) {
        settling.now();
        dates.stream().filter(date -> ahead(date, date.startsAt())).forEach(date -> settling.moved(date, words.placeAndRoom(date)));
        dates.stream().filter(date -> ahead(date, date.startsAt())).findFirst().ifPresent(first -> leaders.seriesMoved(activity, first));
        tellOnce(activity, dates, "date-series-moved", any -> true);
    }

    /** Dates that were not there before: whoever has a place for all dates hears of them once. @param dates the new ones, by time */
    void added(Activity activity, List<Session> dates) {
        settling.now();
        tellOnce(activity, dates, "dates-added", Enrolment::placed);
    }

    private void tellOnce(Activity activity, List<Session> dates, String key, Predicate<Enrolment> who) {
        Map<UUID, Enrolment> told = new LinkedHashMap<>();
        Map<UUID, List<Session>> theirs = new HashMap<>();
        for (Session date : dates) {
            for (Enrolment listener : listeners(date, date.startsAt()).stream().filter(who).toList()) {
                told.putIfAbsent(listener.contact(), listener);
                theirs.computeIfAbsent(listener.contact(), first -> new ArrayList<>()).add(date);
            }
        }
        told.forEach((contact, listener) -> {
            Session first = theirs.get(contact).get(0);
            Map<String, String> arguments = words.about(listener, activity, Optional.of(first));
            arguments.put("place", words.placeAndRoom(first));
            arguments.put("several", theirs.get(contact).size() > 1 ? "yes" : "no");
            telling.send(new Message(contact, "activities", key, arguments), first.startsAt());
        });
    }

    private void tell(Activity activity, Session session, LocalDateTime before, String key, Map<String, String> which, Map<String, String> times) {
        String reason = unended(session.reason().orElse(""));
        String place = words.placeAndRoom(session);
        for (Enrolment listener : listeners(session, before)) {
            Map<String, String> arguments = words.about(listener, activity, Optional.of(session));
            arguments.putAll(which);
            arguments.putAll(times);
            arguments.put("place", place);
            arguments.put("reason", reason.isEmpty() ? "no" : "yes");
            arguments.put("why", reason);
            arguments.put("whyBrief", unended(MessageWords.shortened(reason, SHORT_REASON)));
            arguments.replaceAll((name, text) -> name.startsWith("brief.") || name.startsWith("next") ? unended(text) : text);
            telling.send(new Message(listener.contact(), "activities", key, arguments), before);
        }
    }

    /** The words around it end the sentence. */
    private static String unended(String text) {
        return text.strip().replaceFirst("[\\s.,;:!?]+$", "");
    }
}

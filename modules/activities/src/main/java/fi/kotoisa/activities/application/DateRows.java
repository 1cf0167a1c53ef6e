package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.StandInCall;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts dates together with what those who run them need to see, with a fixed number of queries however many dates there are. */
@ApplicationScoped
class DateRows {

    @Inject
    SessionCards cards;

    @Inject
    People people;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    StandInCalls calls;

    /** What is looked up once for all dates of a list. */
    private record Known(Map<UUID, Activity> activities, Map<UUID, SessionCards.Title> titles, Map<UUID, Venue> venues, Map<UUID, String> rooms, Map<PersonId, String> names,
            List<Intake> intakes, Map<SessionId, StandInCall> calls) {}

    List<TodayRow> of(List<Session> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        Known known = known(sessions);
        return sessions.stream().map(session -> row(session, known)).toList();
    }

    private Known known(List<Session> sessions) {
        Set<UUID> ids = sessions.stream().map(session -> session.activity().value()).collect(Collectors.toSet());
        Set<PersonId> leaders = sessions.stream().map(session -> session.place().leader()).filter(Objects::nonNull).map(PersonId::new).collect(Collectors.toSet());
        return new Known(cards.activities(ids), cards.titles(ids, current.language()), cards.venues(sessions), cards.rooms(sessions),
                leaders.isEmpty() ? Map.of() : people.names(leaders), cards.intakes(sessions, ids),
                calls.open(sessions.stream().map(Session::id).toList()).stream().collect(Collectors.toMap(StandInCall::session, Function.identity())));
    }

    private TodayRow row(Session session, Known known) {
        UUID id = session.activity().value();
        Activity activity = known.activities().get(id);
        SessionPlace place = session.place();
        Optional<UUID> leader = Optional.ofNullable(place.leader());
        Optional<PlacesView> places = known.intakes().stream().filter(intake -> intake.covers(session)).findFirst().map(PlacesView::of);
        return new TodayRow(session.id(), session.activity(), known.titles().get(id).text(), known.titles().get(id).language(), session.startsAt(), session.endsAt(),
                session.time().wholeDay(), where(session, known), leader.map(PersonId::new).map(known.names()::get),
                leader.filter(who -> signedIn.personIfAny().map(PersonId::value).filter(who::equals).isPresent()).isPresent(),
                signedIn.may(PLAN, new OrganisationId(activity.organiser())), places, session.headCount(), place.hostsNeeded(), !session.published(),
                absent(session, known), session.status() == Session.Status.CANCELLED, session.reason());
    }

    /** Whether the date is over plays no part here. */
    private static boolean absent(Session session, Known known) {
        return Optional.ofNullable(known.calls().get(session.id())).filter(call -> call.absent().isPresent() && call.live(session, LocalDateTime.MIN)).isPresent();
    }

    private static Optional<String> where(Session session, Known known) {
        Optional<String> venue = Optional.ofNullable(session.place().venue()).map(known.venues()::get).map(Venue::name);
        Stream<String> inside = Stream.concat(Optional.ofNullable(session.place().room()).map(known.rooms()::get).stream(), FeedPlan.first(session.directions().words()).stream());
        return venue.map(house -> Stream.concat(Stream.of(house), inside).distinct().collect(Collectors.joining(", ")));
    }
}

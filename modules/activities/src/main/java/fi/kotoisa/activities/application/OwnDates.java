package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.OwnActivityView.OwnDate;
import fi.kotoisa.activities.application.OwnActivityView.State;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Shows the dates of one activity to its organiser. */
@ApplicationScoped
class OwnDates {

    @Inject
    DateRows rows;

    @Inject
    Intakes intakes;

    @Inject
    Venues venues;

    @Inject
    KnownVenues knownVenues;

    @Inject
    DateNews news;

    @Inject
    Clock clock;

    OwnActivityView view(Activity activity, SessionCards.Title title, String organiser, List<Session> sessions, boolean earlier, boolean plannable) {
        Map<Session, TodayRow> shown = sessions.isEmpty() ? Map.of() : pair(sessions, rows.of(sessions));
        Optional<PlacesView> whole = intakes.ofActivity(activity.id()).stream().filter(intake -> intake.session().isEmpty()).findFirst().map(PlacesView::of);
        return new OwnActivityView(activity.id(), title.text(), title.language(), organiser, activity.status() == Activity.Status.DRAFT, activity.feedName(), activity.signUp(),
                List.copyOf(new TreeSet<>(activity.texts().keySet())), whole, sessions.stream().map(session -> date(session, shown.get(session), whole)).toList(), earlier, plannable);
    }

    DateView form(Activity activity, Session session, SessionCards.Title title) {
        SessionPlace place = session.place();
        return new DateView(session.id(), activity.id(), new OrganisationId(activity.organiser()), title.text(), title.language(), session.version(), session.startsAt(),
                session.endsAt(), session.time().wholeDay(), Optional.ofNullable(place.venue()).flatMap(knownVenues::find),
                Optional.ofNullable(place.room()).flatMap(venues::room).map(Room::name).orElse(""), Optional.ofNullable(place.leader()).map(PersonId::new), place.hostsNeeded(),
                session.reason(), session.published(), session.status() == Session.Status.CANCELLED, session.feedKey().isPresent(),
                news.listeners(session, session.startsAt()).size());
    }

    private static Map<Session, TodayRow> pair(List<Session> sessions, List<TodayRow> shown) {
        Map<Object, TodayRow> byId = shown.stream().collect(Collectors.toMap(TodayRow::session, row -> row));
        return sessions.stream().collect(Collectors.toMap(session -> session, session -> byId.get(session.id())));
    }

    private OwnDate date(Session session, TodayRow row, Optional<PlacesView> whole) {
        boolean moved = !session.startsAt().equals(session.originalStart());
        return new OwnDate(session.id(), session.startsAt(), session.endsAt(), row.wholeDay(), row.place(), row.leader(), state(session), session.edited(),
                moved && session.edited() ? Optional.of(session.originalStart()) : Optional.empty(), session.reason(), session.endsAt().isBefore(LocalDateTime.now(clock)),
                whole.isPresent() ? Optional.empty() : row.places());
    }

    private static State state(Session session) {
        return switch (session.status()) {
            case PLANNED -> State.PLANNED;
            case CANCELLED -> State.CANCELLED;
            case SKIPPED -> session.reason().filter("holiday"::equals).isPresent() ? State.SKIPPED_HOLIDAY : State.SKIPPED;
        };
    }
}

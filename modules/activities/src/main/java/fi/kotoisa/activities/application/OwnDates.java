package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.OwnActivityView.OwnDate;
import fi.kotoisa.activities.application.OwnActivityView.State;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Gap;
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
import java.util.UUID;
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
    Listeners listeners;

    @Inject
    FreeDays freeDays;

    @Inject
    Clock clock;

    OwnActivityView view(Activity activity, SessionCards.Title title, String organiser, List<Session> sessions, boolean earlier, boolean plannable) {
        Map<Session, TodayRow> shown = sessions.isEmpty() ? Map.of() : pair(sessions, rows.of(sessions));
        Optional<PlacesView> whole = intakes.ofActivity(activity.id()).stream().filter(intake -> intake.session().isEmpty()).findFirst().map(PlacesView::of);
        FreeDays.Names names = names(activity, sessions);
        List<OwnDate> dates = sessions.stream().map(session -> date(activity, session, shown.get(session), whole, names)).toList();
        return new OwnActivityView(activity.id(), title.text(), title.language(), organiser, activity.status() == Activity.Status.DRAFT, activity.feedName(), activity.signUp(),
                List.copyOf(new TreeSet<>(activity.texts().keySet())), whole, dates, earlier, plannable);
    }

    private FreeDays.Names names(Activity activity, List<Session> sessions) {
        return sessions.isEmpty() ? (gap, day) -> "" : freeDays.names(sessions.get(0).startsAt().toLocalDate(), sessions.get(sessions.size() - 1).startsAt().toLocalDate(), new OrganisationId(activity.organiser()));
    }

    DateView form(Activity activity, Session session, SessionCards.Title title) {
        SessionPlace place = session.place();
        return new DateView(session.id(), activity.id(), new OrganisationId(activity.organiser()), title.text(), title.language(), session.version(), session.startsAt(),
                session.endsAt(), session.time().wholeDay(), Optional.ofNullable(place.venue()).flatMap(knownVenues::find),
                Optional.ofNullable(place.room()).flatMap(venues::room).map(Room::name).orElse(""), Optional.ofNullable(place.leader()).map(PersonId::new), place.hostsNeeded(),
                reason(session, names(activity, List.of(session))), session.published(), session.status() == Session.Status.CANCELLED, session.status() == Session.Status.SKIPPED, session.feedKey().isPresent(),
                listeners.of(session, session.startsAt()).size());
    }

    private static Map<Session, TodayRow> pair(List<Session> sessions, List<TodayRow> shown) {
        Map<Object, TodayRow> byId = shown.stream().collect(Collectors.toMap(TodayRow::session, row -> row));
        return sessions.stream().collect(Collectors.toMap(session -> session, session -> byId.get(session.id())));
    }

    private OwnDate date(Activity activity, Session session, TodayRow row, Optional<PlacesView> whole, FreeDays.Names names) {
        Optional<UUID> leader = Optional.ofNullable(session.place().leader());
        return new OwnDate(session.id(), session.startsAt(), session.endsAt(), row.wholeDay(), row.place(), row.leader(), state(session), session.edited(),
                session.moved() ? Optional.of(session.originalStart()) : Optional.empty(), reason(session, names), session.endsAt().isBefore(LocalDateTime.now(clock)),
                whole.isPresent() ? Optional.empty() : row.places(),
                leader.isPresent() && activity.leader().isPresent() && !leader.equals(activity.leader()), row.absent());
    }

    private static State state(Session session) {
        return switch (session.status()) {
            case PLANNED -> State.PLANNED;
            case CANCELLED -> State.CANCELLED;
            case SKIPPED -> gap(session).map(gap -> switch (gap) {
                case HOLIDAY -> State.SKIPPED_HOLIDAY;
                case BREAK -> State.SKIPPED_BREAK;
                case LEFT_OUT -> State.SKIPPED;
            }).orElse(State.SKIPPED);
        };
    }

    private static Optional<Gap> gap(Session session) {
        return session.status() == Session.Status.SKIPPED ? session.reason().flatMap(Gap::of) : Optional.empty();
    }

    /** What a person wrote, or the name of the day off. */
    private static Optional<String> reason(Session session, FreeDays.Names names) {
        return gap(session).map(gap -> names.of(gap, session.startsAt().toLocalDate())).or(session::reason).filter(words -> !words.isEmpty());
    }
}

package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.activities.ActivityView.ActivityDate;
import fi.kotoisa.activities.ActivityView.IntakeView;
import fi.kotoisa.activities.Entry;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.Said;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Directions;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** One activity, for everybody. */
@ApplicationScoped
@Transactional
public class ActivityDetails {

    private static final int MOST_DATES = 100;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    Intakes intakes;

    @Inject
    StandInCalls calls;

    @Inject
    People people;

    @Inject
    Organisations organisations;

    @Inject
    Clock clock;

    /** A published activity; nothing for a draft or an unknown id. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<ActivityView> find(ActivityId id, Language language) {
        return Optional.ofNullable(em.find(Activity.class, id.value())).filter(Activity::published).map(activity -> view(activity, language));
    }

    /** How things stand with an intake of a published activity; nothing for an unknown one. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<IntakeView> places(IntakeId id) {
        return em.createQuery("select i from Intake i, Activity a where i.id = :intake and a.id = i.activity and a.status = :published", Intake.class)
                .setParameter("published", Activity.Status.PUBLISHED)
                .setParameter("intake", id.value())
                .getResultStream()
                .findFirst()
                .map(this::intake);
    }

    /** The published activity that an intake belongs to, with the date it is for. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<SignUpTarget> target(IntakeId id, Language language) {
        return intakes.find(id).flatMap(intake -> find(intake.activity(), language).map(activity -> {
            Optional<ActivityDate> date = intake.session().flatMap(session -> activity.dates().stream().filter(one -> one.session().equals(session)).findFirst());
            return new SignUpTarget(activity, date);
        }));
    }

    /**
     * What is signed up for.
     *
     * @param date the one date, where the intake is a date's own
     */
    public record SignUpTarget(ActivityView activity, Optional<ActivityDate> date) {}

    private ActivityView view(Activity activity, Language language) {
        String tag = LanguageChoice.best(activity.texts().keySet(), language);
        ActivityText text = activity.texts().get(tag);
        List<Session> sessions = sessions(activity.id());
        boolean over = sessions.stream().noneMatch(this::stillToCome);
        Set<Session> unled = unled(sessions);
        Map<Optional<UUID>, IntakeView> bySession = intakes.ofActivity(activity.id()).stream()
                .collect(Collectors.toMap(intake -> intake.session().map(session -> session.value()), this::intake, (first, second) -> first));
        List<Session> shown = sessions.stream().filter(session -> over || stillToCome(session)).limit(MOST_DATES).toList();
        Directions common = common(activity, shown);
        List<ActivityDate> dates = shown.stream()
                .map(session -> date(activity, session, new Reader(language, common), unled.contains(session), Optional.ofNullable(bySession.get(Optional.of(session.id().value())))))
                .toList();
        Optional<Venue> venue = activity.venue().map(this::venue);
        Optional<Said> directions = PlaceWords.of(common, venue, language);
        // where the feed names another street, the house's own spot on the map would mislead
        Optional<Venue> placed = venue.filter(house -> PlaceWords.address(directions, house).equals(house.address()));
        return new ActivityView(activity.id(), text.title(), tag, text.summary(), text.description(), text.bring(), List.copyOf(new TreeSet<>(activity.languages())),
                activity.level(), activity.audience(), activity.free(), activity.signUp(), activity.carePlaces(), venue.map(Venue::name), Optional.ofNullable(activity.place().room()).map(this::room),
                directions, venue.map(house -> PlaceWords.address(directions, house)).filter(address -> !address.isEmpty()), venue.map(Venue::entry).orElse(Entry.UNKNOWN), venue.flatMap(house -> LanguageChoice.said(house.ways(), language)),
                placed.flatMap(Venue::latitude), placed.flatMap(Venue::longitude), price(activity, language), leader(activity, sessions, unled),
                activity.infoUrl(), organisations.name(new OrganisationId(activity.organiser()), language), dates, Optional.ofNullable(bySession.get(Optional.<UUID>empty())), over,
                activity.feedKey().isPresent());
    }

    private static Optional<Said> price(Activity activity, Language language) {
        Map<String, String> prices = activity.texts().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().price()));
        return activity.free() ? Optional.empty() : LanguageChoice.said(prices, language);
    }

    private boolean stillToCome(Session session) {
        return session.endsAt().isAfter(LocalDateTime.now(clock).minusHours(1));
    }

    private List<Session> sessions(ActivityId activity) {
        return em.createQuery("select s from Session s where s.activity = :activity and s.published = true order by s.startsAt, s.id", Session.class)
                .setParameter("activity", activity.value())
                .setMaxResults(1000)
                .getResultList();
    }

    /** The dates whose leader cannot come and that nobody else has taken, until they are over. */
    private Set<Session> unled(List<Session> sessions) {
        Map<SessionId, Session> ahead = sessions.stream().filter(this::expected).limit(MOST_DATES).collect(Collectors.toMap(Session::id, session -> session));
        return calls.open(ahead.keySet()).stream()
                .filter(call -> call.absent().equals(Optional.ofNullable(ahead.get(call.session()).place().leader())))
                .map(call -> ahead.get(call.session()))
                .collect(Collectors.toSet());
    }

    private boolean expected(Session session) {
        return session.status() == Session.Status.PLANNED && stillToCome(session);
    }

    /** Who usually leads it; nobody while somebody is looked for to lead the next date: who comes then would take the name for a promise. */
    private Optional<String> leader(Activity activity, List<Session> sessions, Set<Session> unled) {
        Optional<Session> next = sessions.stream().filter(this::expected).findFirst();
        return next.filter(unled::contains).isPresent() ? Optional.empty() : activity.leader().flatMap(this::name);
    }

    /** What is said once for all dates that are held in the house of the group. */
    private static Directions common(Activity activity, List<Session> dates) {
        Set<Directions> all = dates.stream().filter(date -> activity.venue().equals(Optional.ofNullable(date.place().venue()))).map(Session::directions).collect(Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : Directions.NONE;
    }

    /** In which language somebody reads, and what the page says above the dates. */
    private record Reader(Language language, Directions common) {}

    private ActivityDate date(Activity activity, Session session, Reader reader, boolean unled, Optional<IntakeView> intake) {
        UUID venue = session.place().venue();
        UUID room = session.place().room();
        Optional<UUID> substitute = Optional.ofNullable(session.place().leader()).filter(leader -> !unled && !leader.equals(activity.leader().orElse(null)));
        boolean otherVenue = venue != null && !venue.equals(activity.place().venue());
        boolean otherRoom = room != null && !room.equals(activity.place().room());
        Optional<Venue> house = Optional.ofNullable(venue).map(this::venue);
        Optional<Said> directions = otherVenue || !session.directions().equals(reader.common()) ? PlaceWords.of(session.directions(), house, reader.language()) : Optional.empty();
        return new ActivityDate(session.id(), session.startsAt(), session.endsAt(), session.time().wholeDay(), session.status() == Session.Status.CANCELLED,
                session.moved(), session.reason(), house.filter(any -> otherVenue).map(Venue::name),
                otherRoom ? Optional.of(room(room)) : Optional.empty(), directions, substitute.flatMap(this::name), intake);
    }

    private IntakeView intake(Intake intake) {
        return new IntakeView(intake.id(), intake.places(), intake.places() - intake.taken(), intake.carePlaces(), intake.carePlaces() - intake.careTaken(), intake.waiting(),
                intake.open(LocalDateTime.now(clock)));
    }

    private Venue venue(UUID id) {
        return em.find(Venue.class, id);
    }

    private String room(UUID id) {
        return em.find(Room.class, id).name();
    }

    /** The first name alone: everybody may read this page. */
    private Optional<String> name(UUID person) {
        PersonId id = new PersonId(person);
        return Optional.ofNullable(people.names(Set.of(id)).get(id)).map(name -> name.strip().split("\\s+", 2)[0]);
    }
}

package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.SIGN_UP_FOR;

import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.Calendar.CalendarPage;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The published dates of all organisers, for whoever signs up others: as the calendar of everybody finds them, and whether one may sign up for each. */
@ApplicationScoped
@Transactional
public class OpenDates {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    Calendar calendar;

    @Inject
    Activities activities;

    @Inject
    Intakes intakes;

    @Inject
    SessionCards cards;

    @Inject
    Clock clock;

    /** @param open whether one may sign up for it now */
    public record Row(CalendarRow date, boolean open) {}

    /** @param more whether another page follows */
    public record Found(List<Row> rows, boolean more) {}

    /**
     * One date that was chosen.
     *
     * @param titleLanguage BCP 47 tag of {@code title}
     * @param allDates whether one place counts for all dates of the group
     * @param places of whatever is signed up for
     */
    public record Chosen(SessionId date, String title, String titleLanguage, LocalDateTime startsAt, LocalDateTime endsAt, boolean allDates, PlacesView places, boolean open) {}

    /** One page of the calendar. */
    @Allowed(value = SIGN_UP_FOR, trace = Trace.NONE)
    public Found page(CalendarQuery asked) {
        CalendarPage page = calendar.page(asked);
        Set<UUID> groups = page.rows().stream().map(row -> row.activity().value()).collect(Collectors.toSet());
        LocalDateTime now = LocalDateTime.now(clock);
        List<Intake> open = intakes(page.rows(), groups).stream().filter(intake -> intake.open(now)).toList();
        return new Found(page.rows().stream().map(row -> new Row(row, !row.cancelled() && open.stream().anyMatch(intake -> covers(intake, row)))).toList(), page.more());
    }

    /** Asked apart, so that the databases read none of the other dates. */
    private List<Intake> intakes(List<CalendarRow> rows, Set<UUID> groups) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Intake> found = new ArrayList<>(em.createQuery("select i from Intake i where i.session in :sessions", Intake.class)
                .setParameter("sessions", rows.stream().map(row -> row.session().value()).toList())
                .getResultList());
        found.addAll(em.createQuery("select i from Intake i where i.activity in :activities and i.session is null", Intake.class).setParameter("activities", groups).getResultList());
        return found;
    }

    private static boolean covers(Intake intake, CalendarRow row) {
        return intake.activity().equals(row.activity()) && intake.session().filter(date -> !date.equals(row.session())).isEmpty();
    }

    /** A published date with sign-up; empty where there is none. */
    @Allowed(value = SIGN_UP_FOR, trace = Trace.NONE)
    public Optional<Chosen> find(SessionId id, Language language) {
        return published(id).flatMap(date -> intakeOf(date).map(intake -> {
            SessionCards.Title title = cards.titleOf(date.activity(), language);
            return new Chosen(id, title.text(), title.language(), date.startsAt(), date.endsAt(), intake.session().isEmpty(), PlacesView.of(intake), intake.open(LocalDateTime.now(clock)));
        }));
    }

    /** What one signs up to for a published date. */
    Optional<IntakeId> intake(SessionId id) {
        return published(id).flatMap(this::intakeOf).map(Intake::id);
    }

    private Optional<Session> published(SessionId id) {
        return activities.session(id).filter(Session::published);
    }

    private Optional<Intake> intakeOf(Session date) {
        return intakes.of(date.activity(), date.id());
    }
}

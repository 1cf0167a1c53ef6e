package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.AttendanceSheet.Said;
import fi.kotoisa.activities.domain.Attendance;
import fi.kotoisa.activities.domain.Attendance.Mark;
import fi.kotoisa.activities.domain.Attendances;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Marking who came. For those who lead the date and for the staff of the organisation that runs it. */
@ApplicationScoped
@Transactional
public class Attending {

    @Inject
    LedDates dates;

    @Inject
    Intakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    Attendances attendances;

    @Inject
    Sheets sheets;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** Who is expected and who came, to be marked on a screen. */
    @Allowed(value = LEAD, trace = Trace.PROTECTED_READ)
    public AttendanceSheet sheet(SessionId id) {
        return written(id);
    }

    /** The same, to be printed: paper leaves the house, so the audit log tells it apart from the screen. */
    @Allowed(value = LEAD, trace = Trace.PRINT)
    public AttendanceSheet list(SessionId id) {
        return written(id);
    }

    /**
     * Says whether a household came. The last one who says it is right.
     *
     * @throws NotFound where the household has no place on that date
     */
    @Allowed(LEAD)
    public void mark(SessionId id, EnrolmentId household, Said said) {
        if (expected(dates.find(id)).stream().noneMatch(one -> one.id().equals(household))) {
            throw new NotFound();
        }
        write(id, household, said);
    }

    /**
     * Writes down at once what was said of several households, {@code NOTHING} to take it back. Of the others nothing changes, so that two people may write at the same time. Whoever has
     * cancelled since the page was shown is passed over.
     *
     * @throws NotFound where one of them never had a place on that date; nothing is stored then
     */
    @Allowed(LEAD)
    public void markAll(SessionId id, Map<EnrolmentId, Said> said) {
        Session session = dates.find(id);
        Set<EnrolmentId> expected = expected(session).stream().map(Enrolment::id).collect(Collectors.toSet());
        Set<EnrolmentId> others = said.keySet().stream().filter(household -> !expected.contains(household)).collect(Collectors.toSet());
        Optional<Intake> intake = intakes.of(session.activity(), id);
        List<Enrolment> gone = others.isEmpty() ? List.of()
                : enrolments.all(others).stream().filter(one -> one.cancelled() && one.placedAt().isPresent() && intake.filter(list -> list.id().equals(one.intake())).isPresent()).toList();
        if (gone.size() < others.size()) {
            throw new NotFound();
        }
        said.forEach((household, what) -> {
            if (expected.contains(household)) {
                write(id, household, what);
            }
        });
    }

    private void write(SessionId id, EnrolmentId household, Said said) {
        Optional<Attendance> before = attendances.lock(id, household);
        if (said == Said.NOTHING) {
            before.ifPresent(attendances::remove);
            return;
        }
        Attendance attendance = before.orElseGet(() -> {
            Attendance first = new Attendance(id, household);
            attendances.add(first);
            return first;
        });
        attendance.mark(Mark.valueOf(said.name()), signedIn.person().value(), clock.millis());
    }

    /** How many came without being on the list, 0–10,000. */
    @Allowed(LEAD)
    public void headCount(SessionId id, int heads) {
        dates.find(id).count(heads);
    }

    private AttendanceSheet written(SessionId id) {
        Session session = dates.find(id);
        return sheets.of(session, expected(session));
    }

    /** Whoever joins later has missed nothing, and who came does not vanish when they give up afterwards. */
    private List<Enrolment> expected(Session session) {
        LocalDateTime over = session.endsAt().toLocalDate().plusDays(1).atStartOfDay();
        List<Enrolment> expected = intakes.of(session.activity(), session.id()).map(intake -> enrolments.expected(intake.id(), millis(session.startsAt()), millis(over))).orElse(List.of());
        Set<EnrolmentId> listed = expected.stream().map(Enrolment::id).collect(Collectors.toSet());
        List<EnrolmentId> marked = attendances.of(session.id()).stream().map(Attendance::enrolment).filter(household -> !listed.contains(household)).toList();
        return marked.isEmpty() ? expected : Stream.concat(expected.stream(), enrolments.all(marked).stream()).toList();
    }

    private long millis(LocalDateTime time) {
        return time.atZone(clock.getZone()).toInstant().toEpochMilli();
    }
}

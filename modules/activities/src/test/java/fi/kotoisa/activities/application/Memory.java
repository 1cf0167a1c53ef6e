package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Attendance;
import fi.kotoisa.activities.domain.Attendances;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.SchoolPeriod;
import fi.kotoisa.activities.domain.SchoolPeriods;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.platform.SearchWords.Typed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that this module stores, kept in lists. What no test asks for is refused aloud. */
final class Memory {

    final List<Activity> allActivities = new ArrayList<>();
    final List<Activity> allChanged = new ArrayList<>();
    final List<Session> allSessions = new ArrayList<>();
    final List<Intake> allIntakes = new ArrayList<>();
    final List<Enrolment> allEnrolments = new ArrayList<>();
    final List<Attendance> allAttendances = new ArrayList<>();
    final List<Venue> allVenues = new ArrayList<>();
    final List<Room> allRooms = new ArrayList<>();
    final List<SchoolPeriod> allPeriods = new ArrayList<>();

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("no test asks for this");
    }

    final Activities activities = new Activities() {
        @Override
        public Optional<Activity> find(ActivityId id) {
            return allActivities.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Session> session(SessionId id) {
            return allSessions.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public List<Session> sessions(ActivityId id) {
            return allSessions.stream().filter(each -> each.activity().equals(id)).sorted(Comparator.comparing(Session::startsAt)).toList();
        }

        @Override
        public Optional<Session> next(ActivityId id, LocalDateTime now) {
            return sessions(id).stream().filter(each -> each.status() == Session.Status.PLANNED && each.endsAt().isAfter(now)).findFirst();
        }

        @Override
        public List<Session> sessions(Collection<ActivityId> ids) {
            return allSessions.stream().filter(each -> ids.contains(each.activity())).toList();
        }

        @Override
        public List<Session> dates(Collection<SessionId> ids) {
            return allSessions.stream().filter(each -> ids.contains(each.id())).sorted(Comparator.comparing(Session::startsAt)).toList();
        }

        @Override
        public List<Activity> all(Collection<ActivityId> ids) {
            return allActivities.stream().filter(each -> ids.contains(each.id())).toList();
        }

        @Override
        public Map<String, Activity> byFeedKeys(UUID organiser, Collection<String> keys) {
            return allActivities.stream()
                    .filter(each -> each.organiser().equals(organiser) && each.feedKey().filter(keys::contains).isPresent())
                    .collect(Collectors.toMap(each -> each.feedKey().orElseThrow(), each -> each));
        }

        @Override
        public List<Session> inVenue(UUID venue, LocalDateTime from, LocalDateTime to) {
            return within(from, to).filter(each -> venue.equals(each.place().venue())).toList();
        }

        @Override
        public List<Session> ledBy(Collection<UUID> people, LocalDateTime from, LocalDateTime to) {
            return within(from, to).filter(each -> each.place().leader() != null && people.contains(each.place().leader())).toList();
        }

        private Stream<Session> within(LocalDateTime from, LocalDateTime to) {
            return allSessions.stream().filter(each -> each.startsAt().isBefore(to) && each.endsAt().isAfter(from) && !each.time().wholeDay() && each.status() == Session.Status.PLANNED);
        }

        @Override
        public void changed(Activity activity) {
            allChanged.add(activity);
        }

        @Override
        public void add(Activity activity) {
            allActivities.add(activity);
        }

        @Override
        public void add(Session session) {
            allSessions.add(session);
        }

        @Override
        public void remove(Activity draft) {
            allSessions.removeAll(sessions(draft.id()));
            allActivities.remove(draft);
        }
    };

    final SchoolPeriods periods = new SchoolPeriods() {
        @Override
        public Optional<SchoolPeriod> find(UUID id) {
            return allPeriods.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public List<SchoolPeriod> within(SchoolPeriod.Kind kind, LocalDate from, LocalDate to, Collection<UUID> whose) {
            return allPeriods.stream().filter(each -> each.organisation().map(whose::contains).orElse(true)).filter(each -> each.kind() == kind && !each.lastDay().isBefore(from) && !each.firstDay().isAfter(to))
                    .sorted(Comparator.comparing(SchoolPeriod::firstDay)).toList();
        }

        @Override
        public List<SchoolPeriod> page(LocalDate day, boolean over, Collection<UUID> whose, int skip, int atMost) {
            return allPeriods.stream().filter(each -> each.lastDay().isBefore(day) == over && each.organisation().map(whose::contains).orElse(true)).skip(skip).limit(atMost).toList();
        }

        @Override
        public void add(SchoolPeriod period) {
            allPeriods.add(period);
        }

        @Override
        public void remove(SchoolPeriod period) {
            allPeriods.remove(period);
        }
    };

    final Intakes intakes = new Intakes() {
        @Override
        public Optional<Intake> lock(IntakeId id) {
            return find(id);
        }

        @Override
        public Optional<Intake> find(IntakeId id) {
            return allIntakes.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Intake> of(ActivityId activity, SessionId session) {
            return allIntakes.stream().filter(each -> each.activity().equals(activity) && each.session().map(session::equals).orElse(true)).findFirst();
        }

        @Override
        public List<Intake> ofActivity(ActivityId activity) {
            return allIntakes.stream().filter(each -> each.activity().equals(activity)).toList();
        }

        @Override
        public List<Intake> endedBefore(LocalDateTime now, int atMost) {
            return allIntakes.stream().filter(intake -> !intake.isEndingTold() && !intake.closesAt().isAfter(now)).limit(atMost).toList();
        }

        @Override
        public void add(Intake intake) {
            allIntakes.add(intake);
        }
    };

    final Enrolments enrolments = new Enrolments() {
        @Override
        public List<Enrolment> queue(IntakeId intake, long after, int atMost) {
            return allEnrolments.stream().filter(each -> each.intake().equals(intake) && each.waits() && each.turn() > after).limit(atMost).toList();
        }

        @Override
        public List<Enrolment> offeredBefore(LocalDateTime now, int atMost) {
            throw unasked();
        }

        @Override
        public List<Enrolment> offered(IntakeId intake) {
            return allEnrolments.stream().filter(each -> each.intake().equals(intake) && each.offered()).toList();
        }

        @Override
        public List<Enrolment> all(Collection<EnrolmentId> ids) {
            return allEnrolments.stream().filter(each -> ids.contains(each.id())).toList();
        }

        @Override
        public List<Enrolment> placed(IntakeId intake) {
            return allEnrolments.stream().filter(each -> each.intake().equals(intake) && each.placed()).toList();
        }

        @Override
        public List<Enrolment> expected(IntakeId intake, long began, long over) {
            return allEnrolments.stream()
                    .filter(each -> each.intake().equals(intake) && each.placedAt().filter(at -> at < over).isPresent())
                    .filter(each -> each.placed() || each.cancelledAt().filter(at -> at >= began).isPresent())
                    .toList();
        }

        @Override
        public List<Enrolment> listed(IntakeId intake, int first, int atMost) {
            throw unasked();
        }

        @Override
        public Optional<Enrolment> find(EnrolmentId id) {
            return allEnrolments.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Enrolment> of(IntakeId intake, UUID contact) {
            throw unasked();
        }

        @Override
        public Optional<Enrolment> byLink(String linkIndex) {
            throw unasked();
        }

        @Override
        public List<Enrolment> ofContacts(Collection<UUID> contacts) {
            throw unasked();
        }

        @Override
        public long before(IntakeId intake, long turn) {
            throw unasked();
        }

        @Override
        public Enrolment fresh(Enrolment seen) {
            return seen;
        }

        @Override
        public void add(Enrolment enrolment) {
            allEnrolments.add(enrolment);
        }
    };

    final Attendances attendances = new Attendances() {
        @Override
        public List<Attendance> of(SessionId session) {
            return allAttendances;
        }

        @Override
        public Optional<Attendance> lock(SessionId session, EnrolmentId enrolment) {
            return allAttendances.stream().filter(each -> each.enrolment().equals(enrolment)).findFirst();
        }

        @Override
        public void add(Attendance attendance) {
            allAttendances.add(attendance);
        }

        @Override
        public void remove(Attendance attendance) {
            allAttendances.remove(attendance);
        }
    };

    final Venues venues = new Venues() {
        @Override
        public Optional<Venue> find(UUID id) {
            return allVenues.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Venue> byKey(String key) {
            return allVenues.stream().filter(each -> each.goesBy(key)).findFirst();
        }

        @Override
        public List<Venue> withWords(List<Typed> words, int from, int atMost) {
            throw unasked();
        }

        @Override
        public String usualCity(UUID organiser) {
            return "";
        }

        @Override
        public void changed(Venue venue) {}

        @Override
        public List<Venue> beginning(String typed) {
            return allVenues.stream().filter(each -> Venue.keyOf(each.name(), each.street()).startsWith(typed)).toList();
        }

        @Override
        public List<Room> rooms(UUID venue) {
            return allRooms.stream().filter(each -> each.venue().equals(venue)).toList();
        }

        @Override
        public Optional<Room> room(UUID id) {
            return allRooms.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public void add(Venue venue) {
            allVenues.add(venue);
        }

        @Override
        public void add(Room room) {
            allRooms.add(room);
        }
    };
}

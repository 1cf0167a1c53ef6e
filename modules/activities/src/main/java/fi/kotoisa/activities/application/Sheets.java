package fi.kotoisa.activities.application;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.AttendanceSheet.AttendanceRow;
import fi.kotoisa.activities.application.AttendanceSheet.Said;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Attendance;
import fi.kotoisa.activities.domain.Attendances;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the sheet of one date: names by first name only, and none of those who must not be named. */
@ApplicationScoped
class Sheets {

    private static final Comparator<AttendanceRow> BY_NAME = Comparator
            .comparing((AttendanceRow row) -> row.name().isEmpty())
            .thenComparing(row -> SortKey.of(row.name().orElse("")))
            .thenComparing(AttendanceRow::number);

    @Inject
    Activities activities;

    @Inject
    Venues venues;

    @Inject
    Attendances attendances;

    @Inject
    Contacts contacts;

    @Inject
    SheetCrew crew;

    @Inject
    CurrentLanguage current;

    AttendanceSheet of(Session session, List<Enrolment> expected) {
        Activity activity = activities.find(session.activity()).orElseThrow();
        String tag = LanguageChoice.best(activity.texts().keySet(), current.language());
        List<Session> held = activities.sessions(activity.id()).stream().filter(date -> date.status() != Session.Status.SKIPPED).toList();
        int here = held.stream().map(Session::id).toList().indexOf(session.id());
        return new AttendanceSheet(session.id(), activity.id(), activity.texts().get(tag).title(), tag, session.startsAt(), session.endsAt(), session.time().wholeDay(),
                session.status() == Session.Status.CANCELLED, where(session.place()), crew.of(session), rows(session.id(), expected), session.headCount(),
                at(held, here - 1), at(held, here + 1));
    }

    private static Optional<SessionId> at(List<Session> dates, int index) {
        return index < 0 || index >= dates.size() ? Optional.empty() : Optional.of(dates.get(index).id());
    }

    private Optional<String> where(SessionPlace place) {
        Optional<String> room = Optional.ofNullable(place.room()).flatMap(venues::room).map(Room::name);
        return Optional.ofNullable(place.venue()).flatMap(venues::find).map(Venue::name).map(venue -> room.map(name -> venue + ", " + name).orElse(venue));
    }

    private List<AttendanceRow> rows(SessionId session, List<Enrolment> expected) {
        if (expected.isEmpty()) {
            return List.of();
        }
        Map<ContactId, ContactView> known = contacts.show(expected.stream().map(one -> new ContactId(one.contact())).toList());
        Map<EnrolmentId, Attendance.Mark> marks = attendances.of(session).stream().collect(Collectors.toMap(Attendance::enrolment, Attendance::mark));
        return expected.stream()
                .map(one -> row(one, Optional.ofNullable(known.get(new ContactId(one.contact()))), Optional.ofNullable(marks.get(one.id()))))
                .sorted(BY_NAME)
                .toList();
    }

    private static AttendanceRow row(Enrolment enrolment, Optional<ContactView> contact, Optional<Attendance.Mark> mark) {
        Said said = mark.map(one -> Said.valueOf(one.name())).orElse(Said.NOTHING);
        return new AttendanceRow(enrolment.id(), enrolment.turn(), contact.flatMap(ContactView::shownName), contact.flatMap(ContactView::ownScript), enrolment.household().adults(), enrolment.household().children(),
                enrolment.careTaken(), said);
    }
}

package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Attendance;
import fi.kotoisa.activities.domain.CalendarKey;
import fi.kotoisa.activities.domain.ContactChange;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.EnrolmentKeys;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.HeldData.Fact;
import fi.kotoisa.identity.HeldData.Section;
import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class SignUpHeldDataTest {

    private final Workplace made = new Workplace();
    private final ContactId asma = ContactId.random();
    private final EnrolmentId enrolment = EnrolmentId.next();
    private final Subject subject = new Subject(Set.of(), Set.of(asma));

    private List<Session> store(TestDatabase database) {
        List<Session> dates = made.dates(made.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.WHOLE), Set.of(), true));
        database.within("activities", em -> {
            made.memory.allVenues.forEach(em::persist);
            made.memory.allRooms.forEach(em::persist);
            made.memory.allActivities.forEach(em::persist);
            made.memory.allSessions.forEach(em::persist);
            made.memory.allIntakes.forEach(em::persist);
            em.persist(new Enrolment(enrolment, made.memory.allIntakes.get(0).id(), asma.value(), new HouseholdSize(1, 2, 0, false), 1, 1_800_000_000_000L, new EnrolmentKeys("c", "l", "x")));
            Attendance attendance = new Attendance(dates.get(0).id(), enrolment);
            attendance.mark(Attendance.Mark.PRESENT, UUID.randomUUID(), 1);
            em.persist(attendance);
            em.persist(new ContactChange(enrolment, asma, "k", 1));
            em.persist(new CalendarKey(CalendarKey.Kind.SIGN_UP, enrolment.value(), "m", 1));
        });
        return dates;
    }

    private static SignUpHeldData held(EntityManager em) {
        SessionCards cards = new SessionCards();
        cards.em = em;
        return Wiring.wire(new SignUpHeldData(), em, cards);
    }

    @TestOnBothDatabases(modules = "activities")
    void theGroupTheHouseholdAndTheDatesAreTold(TestDatabase database) {
        store(database);
        List<Section> told = database.inTransaction("activities", em -> held(em).tell(subject, Language.SV));
        assertEquals(List.of("signUps", "attendance"), told.stream().map(Section::key).toList());
        assertEquals(List.of("1", "2", "0", "WAITING"), told.get(0).entries().get(0).facts().stream().skip(2).map(Fact::value).toList());
        assertEquals("PRESENT", told.get(1).entries().get(0).facts().get(2).value());
        assertEquals(List.of(), database.inTransaction("activities", em -> held(em).tell(new Subject(Set.of(), Set.of(ContactId.random())), Language.SV)), "others are told nothing of it");
    }

    @TestOnBothDatabases(modules = "activities")
    void aSignUpIsNeededUntilItsLastDateIsOver(TestDatabase database) {
        List<Session> dates = store(database);
        assertEquals(Optional.of(dates.get(2).endsAt().toLocalDate()), database.inTransaction("activities", em -> held(em).neededUntil(subject)));
        database.within("activities", em -> em.find(Enrolment.class, enrolment.value()).cancel(1));
        assertEquals(Optional.empty(), database.inTransaction("activities", em -> held(em).neededUntil(subject)));
    }

    @TestOnBothDatabases(modules = "activities")
    void whatLeadsToThePersonGoesAndHowManyCameStays(TestDatabase database) {
        store(database);
        database.within("activities", em -> held(em).forget(subject));
        database.within("activities", em -> {
            assertEquals(List.of(0L, 0L, 1L, 1L), List.of("CalendarKey", "ContactChange", "Enrolment", "Attendance").stream()
                    .map(name -> em.createQuery("select count(e) from " + name + " e", Long.class).getSingleResult()).toList());
        });
    }
}

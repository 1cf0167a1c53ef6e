package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.TownRegister.HER_PHONE;
import static fi.kotoisa.activities.application.TownRegister.MOTHER;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.HouseholdSignUps.Answer;
import fi.kotoisa.activities.application.HouseholdSignUps.Wish;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The dates that a counsellor is offered, on real databases, and one form that comes twice at one moment. It is Tuesday 24 November 2026, noon. */
class OpenDatesTest {

    private static final String UNIT = "activities";
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 12, 0);

    private final SignUpWorld town = SignUpWorld.with(1, 0);
    private final BlindIndex index = new BlindIndex(Secrets.fresh());

    /** A published group; its last date is answered. */
    private static SessionId group(EntityManager em, String title, SignUpKind kind, LocalDateTime... starts) {
        ActivityPlan plan = new ActivityPlan(Map.of("fi", new ActivityText(title, "", "", "")), Set.of("fi"), LanguageLevel.NONE, Audience.EVERYONE, true, kind, kind == SignUpKind.NONE ? 0 : 3, 0, 0, null, null,
                null, null);
        Activity activity = new Activity(ActivityId.next(), SILTA.value(), plan, 0);
        activity.publish();
        em.persist(activity);
        SessionId last = null;
        for (LocalDateTime start : starts) {
            Session session = new Session(SessionId.next(), activity.id(), SessionTime.at(start, start.plusHours(1)), new SessionPlace(null, null, null, 0));
            session.publish(0);
            em.persist(session);
            last = session.id();
            if (kind == SignUpKind.EACH_DATE) {
                em.persist(new Intake(IntakeId.next(), activity.id(), Optional.of(last), 3, 0, start));
            }
        }
        if (kind.allDates()) {
            em.persist(new Intake(IntakeId.next(), activity.id(), Optional.empty(), 3, 0, kind == SignUpKind.WHOLE ? starts[0] : starts[starts.length - 1]));
        }
        return last;
    }

    private static Object stored(String all, EntityManager em) {
        return Wiring.hidden("fi.kotoisa.activities.persistence.Jpa" + all, em);
    }

    private OpenDates dates(EntityManager em) {
        SessionCards cards = Wiring.wire(new SessionCards(), em);
        return Wiring.wire(new OpenDates(), em, Wiring.wire(new Calendar(), em, cards, town.clock), (Activities) stored("Activities", em), (Intakes) stored("Intakes", em), cards, town.clock);
    }

    private List<String> offered(EntityManager em, String words) {
        return dates(em).page(CalendarParameters.read(name -> Optional.of(words).filter(any -> name.equals("q") && !words.isEmpty())).toQuery(NOW.toLocalDate(), Language.FI)).rows().stream()
                .map(row -> row.date().title() + (row.open() ? " open" : "")).toList();
    }

    @TestOnBothDatabases(modules = UNIT)
    void everyDateSaysWhetherOneMaySignUpForItNow(TestDatabase database) {
        database.within(UNIT, em -> {
            group(em, "Kahvila", SignUpKind.EACH_DATE, NOW.minusMinutes(30), NOW.plusDays(2));
            group(em, "Alkanut", SignUpKind.WHOLE, NOW.minusDays(1), NOW.plusDays(3));
            group(em, "Jatkuva", SignUpKind.FROM_NOW_ON, NOW.minusDays(1), NOW.plusDays(4));
            group(em, "Avoin", SignUpKind.NONE, NOW.plusDays(5));
        });
        database.within(UNIT, em -> {
            assertEquals(List.of("Kahvila", "Kahvila open", "Alkanut", "Jatkuva open", "Avoin"), offered(em, ""));
            assertEquals(List.of("Jatkuva open"), offered(em, "jatkuva"));
            assertEquals(List.of(), offered(em, "keilahalli"));
        });
    }

    @TestOnBothDatabases(modules = UNIT)
    void aDateThatWasCalledOffIsNotOffered(TestDatabase database) {
        SessionId[] off = new SessionId[1];
        database.within(UNIT, em -> off[0] = group(em, "Jatkuva", SignUpKind.FROM_NOW_ON, NOW.plusDays(1), NOW.plusDays(4)));
        database.within(UNIT, em -> em.find(Session.class, off[0].value()).cancel("Sairaus", 0));
        database.within(UNIT, em -> assertEquals(List.of("Jatkuva open", "Jatkuva"), offered(em, "")));
    }

    @TestOnBothDatabases(modules = UNIT)
    void whatIsChosenIsTheDateOrTheWholeGroup(TestDatabase database) {
        SessionId[] chosen = new SessionId[3];
        database.within(UNIT, em -> {
            chosen[0] = group(em, "Kahvila", SignUpKind.EACH_DATE, NOW.plusDays(1), NOW.plusDays(2));
            chosen[1] = group(em, "Jatkuva", SignUpKind.FROM_NOW_ON, NOW.minusDays(1), NOW.plusDays(4));
            chosen[2] = group(em, "Avoin", SignUpKind.NONE, NOW.plusDays(5));
        });
        database.within(UNIT, em -> {
            OpenDates.Chosen one = dates(em).find(chosen[0], Language.SV).orElseThrow();
            assertEquals("Kahvila fi false 3 true", one.title() + " " + one.titleLanguage() + " " + one.allDates() + " " + one.places().places() + " " + one.open());
            assertTrue(dates(em).find(chosen[1], Language.FI).orElseThrow().allDates());
            assertEquals(Optional.empty(), dates(em).find(chosen[2], Language.FI), "nobody signs up for it");
            assertEquals(Optional.empty(), dates(em).find(SessionId.next(), Language.FI));
        });
    }

    private HouseholdSignUps desk(EntityManager em) {
        Enrolments enrolments = (Enrolments) stored("Enrolments", em);
        Seating seating = Wiring.wire(new Seating(), enrolments, stored("QueueSteps", em), town.seating.holidays, town.seating.messages, town.seating.news, town.clock);
        Enrolling enrolling = Wiring.wire(new Enrolling(), (Intakes) stored("Intakes", em), enrolments, town.contacts, town.keysOf(enrolments), town.enrolling.messages, seating, town.clock);
        RequestKeys keys = Wiring.wire(new RequestKeys(), (SignUpDrafts) stored("SignUpDrafts", em), (Intakes) stored("Intakes", em), town.clock);
        return Wiring.wire(new HouseholdSignUps(), new TownRegister(SILTA), dates(em), enrolling, Wiring.wire(new RepeatedRequests(), keys, enrolments), new Staff(PLANNER, Set.of(SILTA)), index);
    }

    private Answer press(TestDatabase database, SessionId date) {
        Wish wish = new Wish(MOTHER, date, "Newroz", Set.of(MOTHER), new HouseholdSize(1, 0, 0, false), HER_PHONE, Language.TR);
        try {
            return database.inTransaction(UNIT, em -> desk(em).enrol(wish, "form-1"));
        } catch (SomeoneWasQuicker twice) {
            return database.inTransaction(UNIT, em -> desk(em).enrol(wish, "form-1"));
        }
    }

    @TestOnBothDatabases(modules = UNIT)
    void aFormThatComesTwiceAtOneMomentSignsUpOnceAndBothHearTheSame(TestDatabase database) throws Exception {
        SessionId[] date = new SessionId[1];
        database.within(UNIT, em -> date[0] = group(em, "Kahvila", SignUpKind.EACH_DATE, NOW.plusDays(1)));
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            Callable<Answer> press = () -> press(database, date[0]);
            for (Future<Answer> each : hands.invokeAll(List.of(press, press, press, press))) {
                assertEquals(Optional.of(EnrolmentOutcome.PLACED), each.get().outcome());
            }
        } finally {
            hands.shutdownNow();
        }
        database.within(UNIT, em -> {
            assertEquals(1L, em.createQuery("select count(e) from Enrolment e", Long.class).getSingleResult());
            assertEquals(1, em.createQuery("select i from Intake i", Intake.class).getSingleResult().taken());
        });
    }
}

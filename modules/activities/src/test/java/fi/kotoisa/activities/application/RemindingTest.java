package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.Reminding.Due;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Reminder;
import fi.kotoisa.activities.domain.Reminders;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The groups meet on Wednesdays from 25 November, 17.00. */
class RemindingTest {

    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2026, 11, 25, 17, 0);

    private final Workplace here = new Workplace();
    private final Remembered reminded = new Remembered(here.memory);

    private Session planned(SignUpKind signUp) {
        ActivityId id = here.planning.plan(SILTA, group(house("sali"), 2, signUp), Set.of(), true);
        return here.dates(id).get(0);
    }

    private Reminding at(LocalDateTime now) {
        return Wiring.wire(new Reminding(), here.memory.activities, here.memory.intakes, here.memory.enrolments, reminded, here.words, here.outbox, clock(now));
    }

    private static Clock clock(LocalDateTime now) {
        return Clock.fixed(now.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI);
    }

    @Test
    void theDayBeforeBetweenTenAndEight() {
        List<Due> date = List.of(new Due(planned(SignUpKind.WHOLE).id(), WEDNESDAY.toLocalDate()));
        assertEquals(List.of(), at(LocalDateTime.of(2026, 11, 23, 12, 0)).due(), "two days before");
        assertEquals(List.of(), at(LocalDateTime.of(2026, 11, 24, 9, 59)).due());
        assertEquals(date, at(LocalDateTime.of(2026, 11, 24, 10, 0)).due());
        assertEquals(date, at(LocalDateTime.of(2026, 11, 24, 19, 59)).due());
        assertEquals(List.of(), at(LocalDateTime.of(2026, 11, 24, 20, 0)).due());
    }

    @Test
    void whatWasMissedComesInTheMorningAndNeverAtTheLastMoment() {
        List<Due> date = List.of(new Due(planned(SignUpKind.WHOLE).id(), WEDNESDAY.toLocalDate()));
        assertEquals(List.of(), at(LocalDateTime.of(2026, 11, 25, 7, 29)).due());
        assertEquals(date, at(LocalDateTime.of(2026, 11, 25, 7, 30)).due());
        assertEquals(date, at(LocalDateTime.of(2026, 11, 25, 15, 0)).due());
        assertEquals(List.of(), at(LocalDateTime.of(2026, 11, 25, 15, 1)).due());
        assertEquals(List.of(), at(LocalDateTime.of(2026, 11, 25, 23, 0)).due());
    }

    @Test
    void whoHasAPlaceIsRemindedOnce() {
        Session date = planned(SignUpKind.WHOLE);
        Enrolment seated = here.seated(date);
        here.household(date);
        Reminding now = at(LocalDateTime.of(2026, 11, 24, 10, 0));
        now.remind(due(date));
        assertEquals(List.of(seated.contact()), here.sent.stream().map(message -> message.recipient()).toList());
        assertEquals("no", here.sent.get(0).arguments().get("alone"), "the link would give up the place in all dates");
        assertEquals("keskiviikko 25.11. kello 17.00–18.30", here.sent.get(0).arguments().get("when.fi"));
        assertEquals(List.of(), now.due());
        assertThrows(SomeoneWasQuicker.class, () -> now.remind(due(date)));
        assertEquals(1, here.sent.size());
    }

    @Test
    void aDateThatMovesToAnotherDayIsRemindedOfAnew() {
        Session date = planned(SignUpKind.EACH_DATE);
        at(LocalDateTime.of(2026, 11, 24, 10, 0)).remind(due(date));
        here.moving.move(date.id(), new MovedDate(date.version(), WEDNESDAY.plusDays(2), WEDNESDAY.plusDays(2).plusHours(1), false, PlaceWish.known(here.venue(), "sali"),
                Optional.empty(), 0, ""));
        assertEquals(List.of(due(date)), at(LocalDateTime.of(2026, 11, 26, 10, 0)).due());
    }

    @Test
    void whatWasCalledOffOrMovedSinceItWasFoundIsLeft() {
        Session date = planned(SignUpKind.EACH_DATE);
        here.seated(date);
        Due found = due(date);
        Reminding now = at(LocalDateTime.of(2026, 11, 24, 10, 0));
        here.moving.move(date.id(), new MovedDate(date.version(), WEDNESDAY.plusDays(7), WEDNESDAY.plusDays(7).plusHours(1), false, PlaceWish.known(here.venue(), "sali"), Optional.empty(), 0,
                ""));
        now.remind(found);
        assertEquals(List.of("date-moved"), here.sent.stream().map(message -> message.key()).toList());
        here.moving.cancel(date.id(), date.version(), "Remontti");
        now.remind(due(date));
        assertEquals(List.of("date-moved", "date-cancelled"), here.sent.stream().map(message -> message.key()).toList());
        assertEquals(List.of(), reminded.all);
    }

    private static Due due(Session date) {
        return new Due(date.id(), date.startsAt().toLocalDate());
    }

    @Test
    void whoGotThePlaceJustNowHasTheConfirmationAtHand() {
        Session date = planned(SignUpKind.EACH_DATE);
        LocalDateTime now = LocalDateTime.of(2026, 11, 24, 10, 0);
        here.seated(date, clock(now.minusHours(11)).millis());
        Enrolment earlier = here.seated(date, clock(now.minusHours(12)).millis());
        at(now).remind(due(date));
        assertEquals(List.of(earlier.contact()), here.sent.stream().map(message -> message.recipient()).toList());
        assertEquals("yes", here.sent.get(0).arguments().get("alone"));
    }

    @TestOnBothDatabases(modules = "activities")
    void theDatabaseFindsWhatIsMissing(TestDatabase database) {
        Session date = planned(SignUpKind.EACH_DATE);
        planned(SignUpKind.NONE);
        here.planning.plan(SILTA, group(house("sali"), 1, SignUpKind.EACH_DATE), Set.of(), false);
        database.within("activities", em -> {
            here.memory.allVenues.forEach(em::persist);
            here.memory.allRooms.forEach(em::persist);
            here.memory.allActivities.forEach(em::persist);
            here.memory.allSessions.forEach(em::persist);
            em.flush();
            here.memory.allIntakes.forEach(em::persist);
        });
        assertEquals(List.of(date.id()), missing(database, 25));
        assertEquals(List.of(), missing(database, 26));
        Reminder reminder = new Reminder(date.id(), LocalDate.of(2026, 11, 25), 5);
        database.within("activities", em -> stored(em).add(reminder));
        assertEquals(List.of(), missing(database, 25));
        assertThrows(SomeoneWasQuicker.class, () -> database.within("activities", em -> stored(em).add(new Reminder(date.id(), LocalDate.of(2026, 11, 25), 6))));
        database.within("activities", em -> {
            Reminder kept = em.find(Reminder.class, reminder.id());
            assertEquals(List.of(date.id(), LocalDate.of(2026, 11, 25), 5L), List.of(kept.session(), kept.heldOn(), kept.sentAt()));
        });
    }

    private static List<SessionId> missing(TestDatabase database, int day) {
        List<SessionId> found = new ArrayList<>();
        LocalDateTime start = LocalDate.of(2026, 11, day).atStartOfDay();
        database.within("activities", em -> stored(em).missing(start, start.plusDays(1)).forEach(session -> found.add(session.id())));
        return found;
    }

    private static Reminders stored(EntityManager em) {
        return (Reminders) Wiring.hidden("fi.kotoisa.activities.persistence.JpaReminders", em);
    }

    /** Reminders in a list. */
    private static final class Remembered implements Reminders {

        private final Memory memory;
        private final List<Reminder> all = new ArrayList<>();

        private Remembered(Memory memory) {
            this.memory = memory;
        }

        @Override
        public List<Session> missing(LocalDateTime from, LocalDateTime to) {
            return memory.allSessions.stream().filter(session -> !session.startsAt().isBefore(from) && session.startsAt().isBefore(to))
                    .filter(session -> all.stream().noneMatch(each -> each.session().equals(session.id()) && each.heldOn().equals(session.startsAt().toLocalDate()))).toList();
        }

        @Override
        public void add(Reminder reminder) {
            if (all.stream().anyMatch(each -> each.id().equals(reminder.id()))) {
                throw new SomeoneWasQuicker(new IllegalStateException());
            }
            all.add(reminder);
        }
    }
}

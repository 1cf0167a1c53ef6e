package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What goes on for several days is found on each of them, and a full week hides nothing. It is Sunday 22 November 2026, one o'clock in the night. */
class GoingOnTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate MONDAY = TODAY.plusDays(1);

    private static void add(EntityManager em, String title, SessionTime time) {
        ActivityPlan plan = new ActivityPlan(Map.of("fi", new ActivityText(title, "", "", "")), Set.of("fi"), LanguageLevel.NONE, Audience.EVERYONE, true, SignUpKind.NONE, 0, 0, 0, null, null,
                null, null);
        Activity activity = new Activity(ActivityId.next(), new UUID(0, 1), plan, 0);
        activity.publish();
        em.persist(activity);
        Session session = new Session(SessionId.next(), activity.id(), time, new SessionPlace(null, null, null, 0));
        session.publish(0);
        em.persist(session);
    }

    private static void store(EntityManager em) {
        add(em, "Näyttely", SessionTime.days(TODAY.minusMonths(2), TODAY.plusMonths(2)));
        add(em, "Leiri", SessionTime.at(TODAY.minusDays(2).atTime(10, 0), MONDAY.plusDays(1).atTime(16, 0)));
        add(em, "Viikonloppu", SessionTime.days(TODAY.minusDays(1), TODAY));
        add(em, "Loppunut", SessionTime.days(TODAY.minusDays(9), TODAY.minusDays(2)));
        add(em, "Eilinen", SessionTime.days(TODAY.minusDays(1), TODAY.minusDays(1)));
        add(em, "Tanssit", SessionTime.at(TODAY.minusDays(1).atTime(21, 0), TODAY.atTime(2, 0)));
        add(em, "Kerho", SessionTime.at(MONDAY.atTime(17, 0), MONDAY.atTime(18, 0)));
        add(em, "Kurssi", SessionTime.days(MONDAY.plusDays(1), MONDAY.plusDays(3)));
    }

    private static Calendar calendar(EntityManager em) {
        Calendar calendar = new Calendar();
        calendar.em = em;
        calendar.cards = cards(em);
        calendar.clock = CLOCK;
        return calendar;
    }

    private static SessionCards cards(EntityManager em) {
        SessionCards cards = new SessionCards();
        cards.em = em;
        return cards;
    }

    private static CalendarQuery query(String address) {
        Map<String, String> said = Arrays.stream(address.split("&")).map(each -> each.split("=", 2)).filter(each -> each.length == 2).collect(Collectors.toMap(each -> each[0], each -> each[1]));
        return CalendarParameters.read(name -> Optional.ofNullable(said.get(name))).toQuery(TODAY, Language.FI);
    }

    private static String titles(List<CalendarRow> rows) {
        return rows.stream().map(CalendarRow::title).collect(Collectors.joining(", "));
    }

    @TestOnBothDatabases(modules = "activities")
    void whatBeganBeforeIsShownApartUntilItsLastDay(TestDatabase database) {
        database.within("activities", GoingOnTest::store);
        database.within("activities", em -> {
            Calendar.CalendarPage today = calendar(em).page(query(""));
            assertEquals("Viikonloppu, Leiri, Näyttely", titles(today.going()), "what is over first comes first");
            assertEquals("Kerho, Kurssi", titles(today.rows()));
            assertEquals("Leiri, Näyttely", titles(calendar(em).page(query("from=" + MONDAY)).going()));
            assertEquals("Kurssi, Näyttely", titles(calendar(em).page(query("from=" + MONDAY.plusDays(2))).going()));
            assertEquals("Leiri, Näyttely", titles(calendar(em).page(query("day=1")).going()), "on that weekday it still goes on");
            assertEquals("Näyttely", titles(calendar(em).page(query("q=näyttely")).going()));
            assertEquals("", titles(calendar(em).page(query("women=1")).going()), "filters hold for it too");
            assertEquals("Viikonloppu, Leiri, Näyttely", titles(calendar(em).page(query("going=1")).rows()));
            assertEquals("Leiri, Näyttely", titles(calendar(em).week(query("view=week&from=" + MONDAY)).going()));
            assertEquals(5, calendar(em).count(query("")));
            CalendarRow camp = today.going().get(1);
            assertTrue(camp.severalDays());
            assertEquals(MONDAY.plusDays(1), camp.lastDay());
            assertEquals(TODAY, today.going().get(0).lastDay(), "the last day of whole days is the one before their midnight");
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void programsAndFilesGetItInOrderHoweverTheyAreRead(TestDatabase database) {
        database.within("activities", GoingOnTest::store);
        database.within("activities", em -> {
            DateLists lists = new DateLists();
            lists.em = em;
            lists.cards = cards(em);
            lists.clock = CLOCK;
            for (int atMost = 1; atMost <= 6; atMost++) {
                List<CalendarRow> read = new ArrayList<>();
                Optional<DateLists.After> after = Optional.empty();
                do {
                    DateLists.Dates dates = lists.page(query(""), after, atMost);
                    read.addAll(dates.rows());
                    after = dates.next();
                } while (after.isPresent());
                assertEquals("Näyttely, Leiri, Viikonloppu, Kerho, Kurssi", titles(read), "in steps of " + atMost);
            }
            for (int skip = 0; skip < 5; skip++) {
                assertEquals(5 - skip, SessionSearch.step(em, query(""), TODAY.atTime(1, 0), skip, 200).size(), "after " + skip);
            }
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void aDayOfAFullWeekLeadsToAllOfItAndNoDayIsEmpty(TestDatabase database) {
        database.within("activities", em -> {
            IntStream.range(0, Calendar.WEEK + 1).forEach(i -> add(em, "Maanantai " + i, SessionTime.at(MONDAY.atTime(8, 0), MONDAY.atTime(9, 0))));
            add(em, "Torstai", SessionTime.at(MONDAY.plusDays(3).atTime(8, 0), MONDAY.plusDays(3).atTime(9, 0)));
        });
        database.within("activities", em -> {
            Calendar.CalendarPage week = calendar(em).week(query("view=week&from=" + MONDAY));
            assertEquals(Set.of(MONDAY), week.fullDays());
            assertEquals(Calendar.DAY + 1, week.rows().size());
            assertEquals("Torstai", week.rows().get(Calendar.DAY).title());
            Calendar.CalendarPage thursday = calendar(em).page(query("only=1&from=" + MONDAY.plusDays(3)));
            assertEquals("Torstai", titles(thursday.rows()));
            assertFalse(thursday.more());
            assertEquals("", titles(calendar(em).page(query("only=1&from=" + MONDAY.plusDays(4))).rows()));
        });
    }
}

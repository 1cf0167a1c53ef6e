package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What residents find, asked of both databases: by words of any language and script, and by each filter. It is Sunday 22 November 2026. */
class CalendarSearchTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static void store(EntityManager em) {
        UUID silta = venue(em, "Monikulttuurikeskus Silta", "Siltakatu 3", "Keskusta", true);
        UUID hall = venue(em, "Kuokkalan liikuntasali", "Salikaari 1", "Kuokkala", false);
        add(em, Map.of("fi", text("Kielikahvila", "Puhutaan suomea kahvin ääressä.")), Set.of("fi", "ar"), LanguageLevel.A1, Audience.EVERYONE, true, SignUpKind.WHOLE, 6, silta, MONDAY.atTime(17, 0));
        add(em, Map.of("fi", text("Naisten liikuntaryhmä", "Mohamed ja Fatima ohjaavat."), "sv", text("Motionsgrupp", "")), Set.of("fi"), LanguageLevel.NONE, Audience.WOMEN, true,
                SignUpKind.EACH_DATE, 0, hall, MONDAY.plusDays(1).atTime(9, 30));
        add(em, Map.of("fi", new ActivityText("Satutuokio", "Lapsille ja vanhemmille.", "<p>Luemme <b>Muumeja</b>&nbsp;kotona tai metsässä.</p>", "")), Set.of("so"), LanguageLevel.NONE, Audience.FAMILIES, true, SignUpKind.NONE, 0, silta, MONDAY.plusDays(2).atTime(12, 0));
        add(em, Map.of("zh-Hans", text("语言咖啡角", "")), Set.of("zh-Hans"), LanguageLevel.B1, Audience.EVERYONE, false, SignUpKind.NONE, 0, hall, MONDAY.plusDays(3).atTime(15, 59));
        add(em, Map.of("ar", text("مقهى اللغة في المكتبة", "مجانًا للجميع")), Set.of("ar"), LanguageLevel.UNKNOWN, Audience.YOUNG, true, SignUpKind.NONE, 0, null, MONDAY.plusDays(8).atTime(16, 0));
    }

    private static UUID venue(EntityManager em, String name, String street, String area, boolean stepFree) {
        Venue venue = new Venue(UUID.randomUUID(), name, new Venue.Address(street, "40100", "Jyväskylä", area), stepFree);
        em.persist(venue);
        return venue.id();
    }

    private static ActivityText text(String title, String summary) {
        return new ActivityText(title, summary, "", "");
    }

    private static void add(EntityManager em, Map<String, ActivityText> texts, Set<String> spoken, LanguageLevel level, Audience audience, boolean free, SignUpKind signUp, int care,
            UUID venue, LocalDateTime start) {
        ActivityPlan plan = new ActivityPlan(texts, spoken, level, audience, free, signUp, signUp == SignUpKind.NONE ? 0 : 10, care, 0, null, venue, null, null);
        Activity activity = new Activity(ActivityId.next(), UUID.randomUUID(), plan, 0);
        activity.publish();
        em.persist(activity);
        Session session = new Session(SessionId.next(), activity.id(), new SessionTime(start, start.plusHours(1), false), new SessionPlace(venue, null, null, 0));
        session.publish(0);
        em.persist(session);
    }

    private static Calendar calendar(EntityManager em) {
        Calendar calendar = new Calendar();
        calendar.em = em;
        calendar.cards = new SessionCards();
        calendar.cards.em = em;
        calendar.clock = CLOCK;
        return calendar;
    }

    private static CalendarQuery query(String address) {
        Map<String, String> said = Arrays.stream(address.split("&")).map(each -> each.split("=", 2)).collect(Collectors.toMap(each -> each[0], each -> each[1]));
        return CalendarParameters.read(name -> Optional.ofNullable(said.get(name))).toQuery(LocalDate.now(CLOCK), Language.FI);
    }

    private static String found(EntityManager em, String address) {
        return titles(calendar(em).page(query(address)).rows());
    }

    private static String titles(List<CalendarRow> rows) {
        return rows.stream().map(CalendarRow::title).map(title -> title.split(" ")[0]).collect(Collectors.toCollection(LinkedHashSet::new)).stream().collect(Collectors.joining(", "));
    }

    @TestOnBothDatabases(modules = "activities")
    void wordsOfAnyLanguageAndScriptFindWhatIsMeant(TestDatabase database) {
        database.within("activities", CalendarSearchTest::store);
        database.within("activities", em -> {
            assertEquals("Kielikahvila", found(em, "q=puhuta"), "a beginning");
            assertEquals("Kielikahvila, 语言咖啡角, مقهى", found(em, "q=kielikahvila"), "a kind of group has a name in every language");
            assertEquals("Kielikahvila, 语言咖啡角, مقهى", found(em, "q=языковое кафе"));
            assertEquals("Kielikahvila, 语言咖啡角, مقهى", found(em, "q=café de idiomas"));
            assertEquals("Kielikahvila, 语言咖啡角, مقهى", found(em, "q=مقهي اللغه"));
            assertEquals("语言咖啡角", found(em, "q=角"), "Chinese has no spaces");
            assertEquals("Naisten", found(em, "q=محمد"), "a name in another script");
            assertEquals("Naisten", found(em, "q=Muhammad"));
            assertEquals("Naisten", found(em, "q=Фатима"));
            assertEquals("Naisten, 语言咖啡角", found(em, "q=kuokkala"), "the part of town");
            assertEquals("Naisten, 语言咖啡角", found(em, "q=Куоккала"));
            assertEquals("Kielikahvila, Satutuokio", found(em, "q=siltakatu"), "the street");
            assertEquals("Kielikahvila", found(em, "q=silta kahvila"), "all words, in the activity or its venue");
            assertEquals("", found(em, "q=silta liikunta"));
            assertEquals("مقهى", found(em, "q=مجانا"), "without tanwin");
            assertEquals("Naisten", found(em, "q=haweenka"), "for whom it is");
            assertEquals("Naisten", found(em, "q=жінки"));
            assertEquals("Kielikahvila", found(em, "q=رعاية الأطفال"), "child care, though nobody wrote of it");
            assertEquals("Satutuokio", found(em, "q=saacadda sheekada"));
            assertEquals("Satutuokio", found(em, "q=somali"), "the language that is spoken there");
            assertEquals("Kielikahvila, مقهى", found(em, "q=arabiska"));
            assertEquals("Satutuokio", found(em, "q=muumeja"), "what stands in the description");
            assertEquals("", found(em, "q=nbsp"), "but not its markup");
            assertEquals("", found(em, "q=keilahalli"));
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void eachFilterNarrowsDownByItself(TestDatabase database) {
        database.within("activities", CalendarSearchTest::store);
        database.within("activities", em -> {
            assertEquals("Naisten", found(em, "time=morning"));
            assertEquals("Satutuokio, 语言咖啡角", found(em, "time=afternoon"));
            assertEquals("Kielikahvila, مقهى", found(em, "time=evening"));
            assertEquals("Naisten, Satutuokio", found(em, "level=none"));
            assertEquals("Kielikahvila, Naisten, Satutuokio", found(em, "level=A2"));
            assertEquals("Kielikahvila, Naisten, Satutuokio, 语言咖啡角", found(em, "level=C1"), "what nobody said is left out");
            assertEquals("Satutuokio", found(em, "who=families"));
            assertEquals("Naisten", found(em, "who=women"));
            assertEquals("مقهى", found(em, "who=young"));
            assertEquals("Kielikahvila, Naisten, Satutuokio, مقهى", found(em, "free=1"));
            assertEquals("Kielikahvila, Satutuokio", found(em, "step=1"));
            assertEquals("Kielikahvila", found(em, "care=1"));
            assertEquals("Satutuokio, 语言咖啡角, مقهى", found(em, "open=1"));
            assertEquals("Kielikahvila, مقهى", found(em, "spoken=ar"));
            assertEquals("Satutuokio", found(em, "day=3"));
            assertEquals("Naisten, 语言咖啡角", found(em, "area=Kuokkala"));
            assertEquals("Satutuokio", found(em, "step=1&free=1&time=afternoon&who=families&level=none&area=Keskusta&spoken=so&day=3&q=satu&open=1"), "all at once");
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void languagesThatPublishedGroupsSpeakCanBeChosen(TestDatabase database) {
        database.within("activities", CalendarSearchTest::store);
        database.within("activities", em -> {
            ActivityPlan plan = new ActivityPlan(Map.of("fi", text("Luonnos", "")), Set.of("sv", "uk"), LanguageLevel.NONE, Audience.EVERYONE, true, SignUpKind.NONE, 0, 0, 0, null, null, null, null);
            em.persist(new Activity(ActivityId.next(), UUID.randomUUID(), plan, 0));
            add(em, Map.of("fi", text("Ukrainan kerho", "")), Set.of("uk"), LanguageLevel.NONE, Audience.EVERYONE, true, SignUpKind.NONE, 0, null, MONDAY.atTime(8, 0));
        });
        database.within("activities", em -> assertEquals(List.of("ar", "fi", "so", "uk", "zh-Hans"), calendar(em).spokenLanguages(), "Swedish is spoken in a draft only"));
    }

    @TestOnBothDatabases(modules = "activities")
    void aWeekHasItsSevenDaysAndNoMore(TestDatabase database) {
        database.within("activities", CalendarSearchTest::store);
        database.within("activities", em -> {
            assertEquals("Kielikahvila, Naisten, Satutuokio, 语言咖啡角", titles(calendar(em).week(query("view=week&from=2026-11-26")).rows()));
            assertEquals("مقهى", titles(calendar(em).week(query("view=week&from=2026-12-01")).rows()));
            assertEquals("", titles(calendar(em).week(query("view=week")).rows()), "the week of today");
            assertEquals(5, calendar(em).count(query("page=1")));
            assertEquals(0, calendar(em).count(query("q=keilahalli")));
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void aWeekOfWhichNothingIsLeftGivesWayToTheNext(TestDatabase database) {
        database.within("activities", CalendarSearchTest::store);
        database.within("activities", em -> {
            assertEquals(MONDAY, calendar(em).weekToOpen(query("view=week")).from(), "on this Sunday nothing is on");
            assertEquals("Kielikahvila, Naisten, Satutuokio, 语言咖啡角", titles(calendar(em).week(calendar(em).weekToOpen(query("view=week"))).rows()));
            assertEquals(Optional.of(MONDAY.plusDays(6)), calendar(em).weekToOpen(query("view=week")).until());
            sewing(em, MONDAY.minusDays(1).atTime(8, 0));
            assertEquals(MONDAY, calendar(em).weekToOpen(query("view=week")).from(), "what was on this morning is over");
            sewing(em, MONDAY.minusDays(1).atTime(23, 0));
        });
        database.within("activities", em -> {
            assertEquals(MONDAY.minusWeeks(1), calendar(em).weekToOpen(query("view=week")).from());
            assertEquals("Ompeluseura", titles(calendar(em).week(calendar(em).weekToOpen(query("view=week"))).rows()));
            assertEquals(MONDAY, calendar(em).weekToOpen(query("view=week&who=women")).from(), "for women nothing is left");
        });
    }

    /** What few hold is looked up first, what many hold is asked within the question for dates: 64 are few, 65 are many. */
    @TestOnBothDatabases(modules = "activities")
    void aWordThatManyHoldFindsAllOfThem(TestDatabase database) {
        database.within("activities", CalendarSearchTest::store);
        database.within("activities", em -> {
            for (int i = 0; i < 64; i++) {
                sewing(em, MONDAY.atTime(8, 0).plusMinutes(i));
            }
        });
        database.within("activities", em -> {
            assertEquals(64, calendar(em).week(query("q=ompeluseura&view=week&from=2026-11-23")).rows().size());
            sewing(em, MONDAY.atTime(8, 0).plusMinutes(64));
        });
        database.within("activities", em -> {
            assertEquals(65, calendar(em).week(query("q=ompeluseura&view=week&from=2026-11-23")).rows().size());
            assertEquals("", found(em, "q=ompeluseura liikunta"), "both words, though many hold one of them");
        });
    }

    private static void sewing(EntityManager em, LocalDateTime start) {
        add(em, Map.of("fi", text("Ompeluseura", "")), Set.of("fi"), LanguageLevel.NONE, Audience.EVERYONE, true, SignUpKind.NONE, 0, null, start);
    }

    @TestOnBothDatabases(modules = "activities")
    void wordsThatAreMissingAreMadeInARound(TestDatabase database) {
        database.within("activities", CalendarSearchTest::store);
        database.within("activities", em -> {
            em.createNativeQuery("DELETE FROM activities.activity_word").executeUpdate();
            em.createNativeQuery("UPDATE activities.venue_word SET word = '=0' WHERE word = '=1'").executeUpdate();
        });
        SearchRound round = new SearchRound();
        database.within("activities", em -> {
            assertEquals("", found(em, "q=kielikahvila"));
            round.em = em;
            assertEquals(5, round.batch());
        });
        database.within("activities", em -> {
            round.em = em;
            assertEquals(0, round.batch(), "nothing is left to do");
            assertEquals("Kielikahvila, 语言咖啡角, مقهى", found(em, "q=kielikahvila"));
            assertEquals("Naisten, 语言咖啡角", found(em, "q=kuokkala"));
        });
    }
}

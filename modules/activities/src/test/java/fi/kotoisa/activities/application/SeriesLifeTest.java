package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.GroupPlan.Series;
import fi.kotoisa.activities.application.NewGroup.Pattern;
import fi.kotoisa.activities.application.NewGroup.Rhythm;
import fi.kotoisa.activities.application.Prolonging.Wish;
import fi.kotoisa.activities.domain.SchoolPeriod;
import fi.kotoisa.activities.domain.SchoolPeriod.Kind;
import fi.kotoisa.activities.domain.SchoolPeriod.Names;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Session.Status;
import fi.kotoisa.platform.TimeKeeper;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;

/** Whatever is done to a series, its dates are those of its rule, which a library that we did not write reads; and what a hand changed stays changed. */
class SeriesLifeTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private final Workplace here = new Workplace();
    private final SeriesDesk desk = new SeriesDesk(here);

    private void period(Kind kind, LocalDate first, LocalDate last, String name) {
        here.memory.allPeriods.add(new SchoolPeriod(UUID.randomUUID(), kind, first, last, new Names(name, "", "")));
    }

    private ActivityId planned(Rhythm rhythm) {
        return here.planning.plan(SILTA, group(house("sali"), rhythm, SignUpKind.FROM_NOW_ON), Set.of(), true);
    }

    private static Rhythm weekly(Optional<LocalDate> last) {
        return new Rhythm(WEDNESDAY, LocalTime.of(17, 0), LocalTime.of(18, 0), Pattern.EVERY_WEEK, Set.of(DayOfWeek.WEDNESDAY), last.isPresent() ? 0 : 4, last, true, true);
    }

    private List<LocalDate> held(ActivityId id) {
        return here.dates(id).stream().filter(date -> date.status() == Status.PLANNED).map(date -> date.startsAt().toLocalDate()).toList();
    }

    /** What the independent library reads out of the stored rule. */
    private List<LocalDate> oracle(ActivityId id) {
        ZonedDateTime begin = here.dates(id).stream().map(Session::originalStart).min(LocalDateTime::compareTo).orElseThrow().atZone(TimeKeeper.HELSINKI);
        return new Recur<ZonedDateTime>(desk.activity(id).rule().orElseThrow()).getDates(begin, begin, begin.plusYears(20)).stream().map(ZonedDateTime::toLocalDate).toList();
    }

    private List<LocalDate> originals(ActivityId id) {
        return here.dates(id).stream().map(date -> date.originalStart().toLocalDate()).sorted().toList();
    }

    @Test
    void aBreakIsLeftOutByItsNameAndATermEndsTheSeries() {
        period(Kind.BREAK, LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 6), "Joululoma");
        List<PlannedDate> dates = here.planning.dates(SILTA, group(house("sali"), weekly(Optional.of(LocalDate.of(2027, 1, 13))), SignUpKind.NONE));
        assertEquals(List.of("", "", "", "", "Joululoma", "Joululoma", "Loppiainen", ""), dates.stream().map(PlannedDate::dayOff).toList());
        assertEquals(LocalDate.of(2027, 1, 13), dates.get(7).startsAt().toLocalDate());
    }

    @Test
    void aSkippedDateComesBackAndIsToldToThoseWhoHaveAPlace() {
        period(Kind.BREAK, WEDNESDAY.plusWeeks(1), WEDNESDAY.plusWeeks(1), "Loma");
        ActivityId id = planned(weekly(Optional.empty()));
        Session skipped = here.dates(id).get(1);
        assertEquals(Status.SKIPPED, skipped.status());
        here.seated(here.dates(id).get(0));
        here.moving.move(skipped.id(), new MovedDate(skipped.version(), skipped.startsAt(), skipped.endsAt(), false, PlaceWish.known(here.venue(), "sali"), Optional.of(Workplace.PLANNER), 1, ""));
        assertEquals(Status.PLANNED, skipped.status());
        assertTrue(skipped.published());
        ChangingSeriesTest.readable(here.sent.get(0));
        assertEquals(List.of("dates-added"), here.sent.stream().map(message -> message.key()).toList());
        desk.changing.change(id, desk.at(id, 15, 12));
        assertEquals(LocalTime.of(15, 0), skipped.startsAt().toLocalTime(), "it follows its series like the others");
    }

    @Test
    void aDateOfADraftIsLeftOutWithItsReasonAndCanComeBack() {
        ActivityId id = here.planning.plan(SILTA, group(house("sali"), weekly(Optional.empty()), SignUpKind.WHOLE), Set.of(), false);
        Session second = here.dates(id).get(1);
        here.moving.cancel(second.id(), second.version(), "Kokous");
        assertEquals(Status.SKIPPED, second.status());
        assertEquals(Optional.of("Kokous"), second.reason());
        assertTrue(here.calledOff.isEmpty(), "nobody has seen it");
        desk.move(second, second.startsAt().plusDays(1));
        assertEquals(Status.PLANNED, second.status());
        assertTrue(second.edited());
    }

    @Test
    void goingOnMakesNoDateTwice() {
        period(Kind.BREAK, LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 6), "Joululoma");
        ActivityId id = planned(weekly(Optional.empty()));
        here.seated(here.dates(id).get(0));
        Session last = here.dates(id).get(3);
        desk.move(last, LocalDateTime.of(2027, 1, 20, 12, 0));
        desk.prolong(id, new Wish(3, Optional.empty(), true, true));
        assertEquals(List.of(WEDNESDAY, WEDNESDAY.plusWeeks(1), WEDNESDAY.plusWeeks(2), LocalDate.of(2027, 1, 13), LocalDate.of(2027, 1, 20), LocalDate.of(2027, 1, 27), LocalDate.of(2027, 2, 3)),
                held(id), "the date that was moved to 20 January is there once");
        assertEquals(oracle(id), originals(id));
        ChangingSeriesTest.readable(here.sent.get(1));
        assertEquals(List.of("date-moved", "dates-added"), here.sent.stream().map(message -> message.key()).toList());
        assertEquals("keskiviikko 13.1. kello 17.00–18.00", here.sent.get(1).arguments().get("when.fi"));
        assertTrue(here.memory.allIntakes.get(0).open(LocalDateTime.of(2027, 2, 3, 16, 59)));
    }

    @Test
    void aSeriesThatStoppedYearsAgoGoesOnFromToday() {
        Rhythm old = new Rhythm(LocalDate.of(2019, 9, 4), LocalTime.of(17, 0), LocalTime.of(18, 0), Pattern.EVERY_WEEK, Set.of(DayOfWeek.WEDNESDAY), 4, Optional.empty(), true, true);
        ActivityId id = planned(old);
        List<LocalDate> before = held(id);
        Wish three = new Wish(3, Optional.empty(), true, true);
        List<LocalDate> coming = List.of(WEDNESDAY, WEDNESDAY.plusWeeks(1), WEDNESDAY.plusWeeks(2));
        assertEquals(coming, desk.prolonging.dates(id, three).stream().map(date -> date.startsAt().toLocalDate()).toList(), "nobody is asked about seven years that are over");
        desk.prolong(id, three);
        assertEquals(4, before.size());
        assertEquals(Stream.concat(before.stream(), coming.stream()).toList(), held(id));
        assertEquals(oracle(id), originals(id), "the rule names the years between, and they were left out");
    }

    @Test
    void planningAgainProposesTheNextTerm() {
        period(Kind.TERM, LocalDate.of(2026, 8, 11), LocalDate.of(2026, 12, 18), "Syyslukukausi");
        period(Kind.TERM, LocalDate.of(2027, 1, 7), LocalDate.of(2027, 6, 5), "Kevätlukukausi");
        Series series = desk.plans.find(planned(weekly(Optional.empty()))).series().orElseThrow();
        assertEquals(LocalDate.of(2027, 1, 13), series.next(), "the first Wednesday of the spring term");
        assertEquals(Optional.of(here.memory.allPeriods.get(1).id()), series.nextTerm());
        assertEquals(Optional.of(Pattern.EVERY_WEEK), series.pattern());
        assertEquals(4, series.held());
        assertEquals(LocalTime.of(17, 0), series.from());
    }

    @Test
    void aSecondTimeItGoesAlongWithItsLongerTexts() {
        ActivityId id = planned(weekly(Optional.empty()));
        desk.activity(id).tell(Map.of("fi", desk.activity(id).texts().get("fi").describedAs("<p>Pitkä</p>"), "pl", desk.activity(id).texts().get("fi")));
        NewGroup one = group(house("sali"), weekly(Optional.empty()), SignUpKind.NONE);
        NewGroup again = new NewGroup(one.id(), one.words(), one.languages(), one.level(), one.audience(), one.free(), one.signUp(), 0, 0, 0, one.leader(), one.place(), one.rhythm(), Optional.of(id));
        here.planning.plan(SILTA, again, Set.of(), false);
        assertEquals("<p>Pitkä</p>", desk.activity(one.id()).texts().get("fi").description());
        assertEquals(Set.of("fi", "pl"), desk.activity(one.id()).texts().keySet());
    }

    @Test
    void whateverIsDoneTheDatesAreThoseOfTheRule() {
        Random random = new Random(2026);
        period(Kind.BREAK, LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 6), "Joululoma");
        period(Kind.BREAK, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 7), "Talviloma");
        for (int turn = 0; turn < 150; turn++) {
            ActivityId id = planned(random(random));
            Map<Session, LocalDateTime> byHand = new HashMap<>();
            for (int deed = 0; deed < 8 && !here.dates(id).isEmpty(); deed++) {
                act(random, id, byHand);
                assertEquals(oracle(id), originals(id), desk.activity(id).rule()::orElseThrow);
                byHand.forEach((date, start) -> assertEquals(start, date.startsAt(), "what a hand changed stays"));
                Set<LocalDateTime> keys = here.dates(id).stream().map(Session::originalStart).collect(Collectors.toSet());
                assertEquals(here.dates(id).size(), keys.size(), "no date is made twice");
            }
        }
    }

    private static Rhythm random(Random random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        IntStream.range(0, random.nextInt(3)).forEach(more -> days.add(DayOfWeek.of(1 + random.nextInt(7))));
        Pattern pattern = Pattern.values()[random.nextInt(Pattern.values().length)];
        LocalDate first = LocalDate.of(2026, 11, 23).plusDays(random.nextInt(100));
        Optional<LocalDate> last = random.nextBoolean() ? Optional.of(first.plusDays(40 + random.nextInt(60))) : Optional.empty();
        return new Rhythm(first, LocalTime.of(17, 0), LocalTime.of(18, 0), pattern, days, last.isPresent() ? 0 : 1 + random.nextInt(12), last, random.nextBoolean(), random.nextBoolean());
    }

    private void act(Random random, ActivityId id, Map<Session, LocalDateTime> byHand) {
        List<Session> dates = here.dates(id);
        Session one = dates.get(random.nextInt(dates.size()));
        switch (random.nextInt(5)) {
            case 0 -> desk.changing.change(id, desk.at(id, 8 + random.nextInt(12), 12));
            case 1 -> desk.prolong(id, new Wish(1 + random.nextInt(5), Optional.empty(), random.nextBoolean(), random.nextBoolean()));
            case 2 -> desk.prolong(id, new Wish(0, Optional.of(dates.get(dates.size() - 1).startsAt().toLocalDate().plusDays(random.nextInt(60))), true, true));
            case 3 -> {
                if (one.status() == Status.PLANNED) {
                    here.moving.cancel(one.id(), one.version(), "Remontti");
                    byHand.put(one, one.startsAt());
                }
            }
            default -> {
                if (one.status() != Status.CANCELLED) {
                    desk.move(one, one.startsAt().plusDays(random.nextInt(9)).plusMinutes(7));
                    byHand.put(one, one.startsAt());
                }
            }
        }
    }
}

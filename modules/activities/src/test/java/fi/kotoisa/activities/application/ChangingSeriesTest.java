package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.application.NewGroup.Words;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Session.Status;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.delivery.Wording;
import fi.kotoisa.platform.domain.SmsLength;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangingSeriesTest {

    private final Workplace here = new Workplace();
    private final SeriesDesk desk = new SeriesDesk(here);

    private ActivityId planned(SignUpKind signUp) {
        return here.planning.plan(SILTA, group(house("sali"), 4, signUp), Set.of(LocalDateTime.of(2026, 12, 16, 17, 0)), true);
    }

    private List<LocalTime> hours(ActivityId id) {
        return here.dates(id).stream().map(date -> date.startsAt().toLocalTime()).toList();
    }

    @Test
    void everyComingDateFollowsButTheOneThatAHandChanged() {
        ActivityId id = planned(SignUpKind.NONE);
        Session second = here.dates(id).get(1);
        desk.move(second, second.startsAt().plusHours(2));
        desk.changing.change(id, desk.at(id, 15, 0));
        assertEquals(List.of(LocalTime.of(15, 0), LocalTime.of(19, 0), LocalTime.of(15, 0), LocalTime.of(15, 0)), hours(id));
        assertTrue(here.dates(id).stream().filter(date -> !date.equals(second)).noneMatch(Session::moved), "they moved together, so none of them is somewhere else than usual");
    }

    @Test
    void aCancelledDateStaysAsItWasAndASkippedOneFollowsInCaseItComesBack() {
        ActivityId id = planned(SignUpKind.NONE);
        Session first = here.dates(id).get(0);
        here.moving.cancel(first.id(), first.version(), "Remontti");
        desk.changing.change(id, desk.at(id, 15, 0));
        assertEquals(LocalTime.of(17, 0), first.startsAt().toLocalTime());
        Session skipped = here.dates(id).stream().filter(date -> date.status() == Status.SKIPPED).findFirst().orElseThrow();
        assertEquals(LocalTime.of(15, 0), skipped.startsAt().toLocalTime());
    }

    @Test
    void thePreviewSaysWhatChangesWhatStaysAndWhoIsInTheWayAndStoresNothing() {
        ActivityId other = here.planning.plan(SILTA, group(house("sali"), 1, SignUpKind.NONE), Set.of(), true);
        Session theirs = here.dates(other).get(0);
        desk.move(theirs, theirs.startsAt().minusHours(2));
        ActivityId id = planned(SignUpKind.NONE);
        Session second = here.dates(id).get(1);
        desk.move(second, second.startsAt().plusDays(1));
        SeriesChange.Preview preview = desk.changing.preview(id, desk.at(id, 15, 0));
        assertEquals(List.of(true, false, true), preview.dates().stream().map(SeriesChange.ChangedDate::changed).toList());
        assertEquals(List.of(false, true, false), preview.dates().stream().map(SeriesChange.ChangedDate::byHand).toList());
        assertEquals(List.of(1, 0, 0), preview.dates().stream().map(date -> date.clashes().size()).toList());
        assertEquals(LocalTime.of(17, 0), here.dates(id).get(0).startsAt().toLocalTime());
    }

    @Test
    void eachHouseholdHearsOnceOfTheWholeChange() {
        ActivityId id = planned(SignUpKind.WHOLE);
        Enrolment one = here.seated(here.dates(id).get(0));
        Enrolment two = here.seated(here.dates(id).get(0));
        here.household(here.dates(id).get(0));
        assertEquals(2, desk.changing.preview(id, desk.at(id, 15, 12)).listeners());
        desk.changing.change(id, desk.at(id, 15, 12));
        assertEquals(List.of(one.contact(), two.contact()), here.sent.stream().map(Message::recipient).toList(), "who waits for the whole group does not come yet");
        assertEquals("date-series-moved", here.sent.get(0).key());
        assertEquals("keskiviikko 25.11. kello 15.00–16.00", here.sent.get(0).arguments().get("when.fi"));
        assertEquals(3, here.movedDates.size(), "hosts hear of each of their dates");
        here.sent.forEach(ChangingSeriesTest::readable);
    }

    /** In every language, with nothing left to fill in. */
    static void readable(Message message) {
        for (Language language : Language.ofResidents()) {
            for (Channel channel : Channel.values()) {
                Map<String, String> arguments = new HashMap<>(message.arguments());
                message.arguments().forEach((name, text) -> {
                    if (name.endsWith("." + language.code())) {
                        arguments.put(name.substring(0, name.lastIndexOf('.')), text);
                    }
                });
                String body = Wording.of("activities", message.key(), channel, language, arguments).orElseThrow().body();
                assertFalse(body.contains("{") || body.contains("}"), body);
                assertTrue(body.contains("Perhekeskus, sali"), body);
                SmsLength length = SmsLength.of(body);
                assertTrue(channel != Channel.SMS || length.segments() <= (length.gsm() ? 2 : 3), body);
            }
        }
    }

    @Test
    void anotherLeaderIsNoNewsForHouseholds() {
        ActivityId id = planned(SignUpKind.WHOLE);
        here.seated(here.dates(id).get(0));
        SeriesChange change = new SeriesChange(0, LocalTime.of(17, 0), LocalTime.of(18, 30), PlaceWish.known(here.venue(), "sali"), Optional.empty(), 3, SignUpKind.WHOLE, 12, 0, SeriesChange.Days.all());
        desk.changing.change(id, change);
        assertEquals(List.of(), here.sent);
        assertTrue(here.dates(id).stream().allMatch(date -> date.place().leader() == null && date.place().hostsNeeded() == 3));
    }

    @Test
    void anotherLeaderOfTheWholeGroupAndTheOneBeforeHearOnce() {
        PersonId before = PersonId.random();
        PersonId next = PersonId.random();
        ActivityId id = planned(SignUpKind.WHOLE);
        SeriesChange same = desk.at(id, 17, 12);
        desk.changing.change(id, led(id, same, before));
        assertEquals(List.of("led-series-named"), here.sent.stream().map(Message::key).toList(), "the planner who led it did it");
        here.sent.clear();
        desk.changing.change(id, led(id, desk.at(id, 15, 12), next));
        assertEquals(Map.of(next.value(), "led-series-named", before.value(), "led-series-over"), here.sent.stream().collect(Collectors.toMap(Message::recipient, Message::key)));
        assertEquals(List.of("3", "3"), here.sent.stream().map(message -> message.arguments().get("count")).toList(), "the date that was left out needs nobody");
        here.sent.clear();
        desk.changing.change(id, led(id, desk.at(id, 16, 12), next));
        assertEquals(List.of("led-series-moved"), here.sent.stream().map(Message::key).toList());
    }

    private SeriesChange led(ActivityId id, SeriesChange change, PersonId leader) {
        return new SeriesChange(desk.activity(id).version(), change.from(), change.to(), change.place(), Optional.of(leader), 1, change.signUp(), 12, 0, change.days());
    }

    @Test
    void morePlacesGoToTheQueueAndFewerThanAreTakenAreRefused() {
        ActivityId id = planned(SignUpKind.WHOLE);
        here.seated(here.dates(id).get(0));
        desk.changing.change(id, desk.at(id, 17, 20));
        assertEquals(20, here.memory.allIntakes.get(0).places());
        assertEquals(List.of(here.memory.allIntakes.get(0).id()), desk.seatedFrom);
        here.seated(here.dates(id).get(0));
        assertEquals(2, desk.changing.preview(id, desk.at(id, 17, 1)).taken());
        assertThrows(SomeoneWasQuicker.class, () -> desk.changing.change(id, desk.at(id, 17, 1)));
    }

    @Test
    void theSecondOfTwoIsTold() {
        ActivityId id = planned(SignUpKind.NONE);
        SeriesChange seen = desk.at(id, 15, 0);
        SeriesChange late = new SeriesChange(seen.seen() + 1, seen.from(), seen.to(), seen.place(), seen.leader(), 1, seen.signUp(), 0, 0, seen.days());
        assertThrows(SomeoneWasQuicker.class, () -> desk.changing.change(id, late));
        assertThrows(SomeoneWasQuicker.class, () -> desk.correcting.correct(id, 7, about("Uusi nimi")));
        assertThrows(SomeoneWasQuicker.class, () -> desk.prolonging.prolong(id, 7, new Prolonging.Wish(1, Optional.empty(), true, true), Set.of()));
        assertEquals(LocalTime.of(17, 0), here.dates(id).get(0).startsAt().toLocalTime());
        desk.changing.change(id, seen);
        assertEquals(List.of(desk.activity(id)), here.memory.allChanged, "it is a new state, although only its dates changed");
    }

    @Test
    void nobodyChangesAnotherOrganisationsGroup() {
        ActivityId id = planned(SignUpKind.NONE);
        SeriesDesk theirs = new SeriesDesk(here.as(new Staff(PLANNER, Set.of(LIBRARY))));
        SeriesChange change = desk.at(id, 15, 0);
        assertThrows(NotAllowed.class, () -> theirs.changing.change(id, change));
        assertThrows(NotAllowed.class, () -> theirs.changing.preview(id, change));
        assertThrows(NotAllowed.class, () -> theirs.correcting.correct(id, 0, about("Uusi nimi")));
        assertThrows(NotAllowed.class, () -> theirs.prolong(id, new Prolonging.Wish(1, Optional.empty(), true, true)));
        assertThrows(NotAllowed.class, () -> theirs.plans.find(id));
    }

    private static About about(String title) {
        return new About(Map.of("fi", new Words(title, "", "")), Set.of("fi", "ar"), LanguageLevel.A1, Audience.WOMEN, false);
    }

    @Test
    void aTypoIsCorrectedAndWhatTheFormDoesNotOfferStays() {
        ActivityId id = planned(SignUpKind.NONE);
        Map<String, ActivityText> before = new HashMap<>(desk.activity(id).texts());
        before.put("fi", before.get("fi").describedAs("<p>Pitkä teksti</p>"));
        before.put("sv", before.get("fi"));
        before.put("pl", before.get("fi"));
        desk.activity(id).tell(before);
        desk.correcting.correct(id, 0, about("Kielikahvila Huhtasuo"));
        assertEquals("Kielikahvila Huhtasuo", desk.activity(id).texts().get("fi").title());
        assertEquals("<p>Pitkä teksti</p>", desk.activity(id).texts().get("fi").description());
        assertEquals(Set.of("fi", "pl"), desk.activity(id).texts().keySet(), "Swedish was emptied in the form, Polish is not in it");
        assertEquals(Audience.WOMEN, desk.activity(id).audience());
    }
}

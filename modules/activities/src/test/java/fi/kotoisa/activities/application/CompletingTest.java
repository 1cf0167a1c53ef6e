package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.Completing.Wish;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.FeedFacts;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person says of a group that a feed brought. */
class CompletingTest {

    private static final PersonId LEADER = new PersonId(UUID.randomUUID());

    private final Workplace here = new Workplace();
    private final SeriesDesk desk = new SeriesDesk(here);

    private ActivityId brought() {
        ActivityId id = here.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.NONE), Set.of(), true);
        desk.activity(id).comeFrom("feed-1", "Talon kalenteri");
        return id;
    }

    private Wish wish(ActivityId id, SignUpKind signUp, int places) {
        Activity now = desk.activity(id);
        return new Wish(now.version(), Set.of("fi", "ar"), LanguageLevel.A1, now.audience(), now.free(), signUp, places, 2, Optional.of(LEADER), 3);
    }

    @Test
    void whatIsOtherIsKeptFromTheFeed() {
        ActivityId id = brought();
        desk.completing.complete(id, wish(id, SignUpKind.NONE, 0));
        Activity group = desk.activity(id);
        assertEquals(Set.of("fi", "ar"), group.languages());
        assertFalse(group.differs(new FeedFacts(group.free(), Set.of("fi"), group.audience(), null, group.place().venue())), "the feed says as before, and changes nothing");
    }

    @Test
    void whatWasBroughtBeforeItWasKeptWhatFeedsSayFollowsUntilAHandChangesIt() {
        ActivityId id = brought();
        Activity group = desk.activity(id);
        FeedFacts swedish = new FeedFacts(group.free(), Set.of("sv"), group.audience(), null, group.place().venue());
        assertTrue(group.differs(swedish));
        desk.completing.complete(id, wish(id, SignUpKind.NONE, 0));
        group.follow(swedish);
        assertEquals(Set.of("fi", "ar"), group.languages());
    }

    @Test
    void comingDatesGetTheLeaderExceptWhereAHandChoseAnother() {
        ActivityId id = brought();
        Session byHand = here.dates(id).get(1);
        desk.move(byHand, byHand.startsAt().plusHours(3));
        here.sent.clear();
        desk.completing.complete(id, wish(id, SignUpKind.NONE, 0));
        assertEquals(List.of(LEADER.value(), PLANNER.value(), LEADER.value()), here.dates(id).stream().map(date -> date.place().leader()).toList());
        assertEquals(3, here.dates(id).get(0).place().hostsNeeded());
        assertEquals(List.of("led-series-named"), here.sent.stream().map(message -> message.key()).toList(), "once, and nobody else");
    }

    @Test
    void signUpOpensForTheComingDates() {
        ActivityId id = brought();
        desk.completing.complete(id, wish(id, SignUpKind.EACH_DATE, 8));
        assertEquals(3, here.memory.allIntakes.size());
        assertTrue(here.memory.allIntakes.stream().allMatch(intake -> intake.open(Workplace.NOW) && intake.places() == 8 && intake.carePlaces() == 2));
        desk.completing.complete(id, wish(id, SignUpKind.WHOLE, 10));
        assertEquals(SignUpKind.EACH_DATE, desk.activity(id).signUp(), "open lists stay what they are");
        assertTrue(here.memory.allIntakes.stream().allMatch(intake -> intake.places() == 10));
        assertEquals(3, desk.seatedFrom.size(), "who waits is asked");
    }

    @Test
    void ownGroupsAndOldFormsAreLeftAlone() {
        ActivityId own = here.planning.plan(SILTA, group(house("sali"), 1, SignUpKind.NONE), Set.of(), true);
        assertThrows(NotFound.class, () -> desk.completing.complete(own, wish(own, SignUpKind.NONE, 0)));
        ActivityId id = brought();
        Wish seen = wish(id, SignUpKind.NONE, 0);
        Wish late = new Wish(seen.seen() + 1, seen.languages(), seen.level(), seen.audience(), seen.free(), seen.signUp(), 0, 0, seen.leader(), 0);
        assertThrows(SomeoneWasQuicker.class, () -> desk.completing.complete(id, late));
    }
}

package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.EnrolmentOutcome.ALREADY_DOWN;
import static fi.kotoisa.activities.EnrolmentOutcome.PLACED;
import static fi.kotoisa.activities.EnrolmentOutcome.WAITING;
import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.ChangeOutcome;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.SignUpsView.SignUpRow;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody calls; three places. */
class DeskSignUpsTest {

    private final SignUpWorld town = SignUpWorld.with(3, 0);
    private final Memory memory = new Memory();
    private final IntakeId intake = town.intake.id();
    private final DeskSignUps desk = desk(new Staff(PLANNER, Set.of(SILTA)));

    private final Set<UUID> unreached = new HashSet<>();
    private final Outbox outbox = new Outbox() {
        @Override
        public Set<UUID> unreached(Collection<UUID> recipients) {
            return unreached.stream().filter(recipients::contains).collect(Collectors.toSet());
        }
    };

    private final SignUpLists lists = lists(new Staff(PLANNER, Set.of(SILTA)));

    private DeskSignUps desk(Staff who) {
        return Wiring.wire(new DeskSignUps(), own(who), town.enrolments, town.enrolling, town.offering, town.keys, who);
    }

    private DeskRerouting rerouting(Staff who) {
        Neighbours.RememberedReach reach = new Neighbours.RememberedReach(town.contacts);
        return Wiring.wire(new DeskRerouting(), own(who), town.contacts, reach, town.handover);
    }

    @Test
    void aCallerSaysThatMoreOrFewerCome() {
        Enrolled amal = call("Amal", 2);
        Enrolled bahar = call("Bahar", 2);
        DeskSizes sizes = Wiring.wire(new DeskSizes(), own(new Staff(PLANNER, Set.of(SILTA))), town.contacts, town.changing, town.keys);
        EnrolmentId household = amal.enrolment().orElseThrow();
        assertEquals(2, sizes.now(intake, household).size().adults());
        assertEquals(ChangeOutcome.CHANGED, sizes.change(intake, household, new HouseholdSize(2, 1, 0, false)));
        assertEquals(3, town.intake.taken());
        assertEquals(ChangeOutcome.NEVER_FITS, sizes.change(intake, household, new HouseholdSize(4, 0, 0, false)));
        assertEquals(ChangeOutcome.CHANGED, sizes.change(intake, household, new HouseholdSize(1, 0, 0, false)));
        assertTrue(town.of(bahar).offered(), "what became free goes to the next");
        assertThrows(NotFound.class, () -> sizes.now(IntakeId.next(), household));
        DeskSizes strange = Wiring.wire(new DeskSizes(), own(new Staff(PLANNER, Set.of(LIBRARY))), town.contacts, town.changing, town.keys);
        assertThrows(NotAllowed.class, () -> strange.change(intake, household, new HouseholdSize(2, 0, 0, false)));
    }

    @Test
    void anotherTelephoneCountsAtOnceAndTheOldOneHearsOfIt() {
        Enrolled amal = town.ask("Amal", 1);
        String link = town.view(amal).link();
        NewReach lost = new NewReach(Optional.of("+358405550199"), Optional.empty(), Language.SO);
        assertEquals(Rerouting.Asked.SAVED, rerouting(new Staff(PLANNER, Set.of(SILTA))).change(town.intake.id(), amal.enrolment().orElseThrow(), lost));
        assertEquals("99", rerouting(new Staff(PLANNER, Set.of(SILTA))).now(town.intake.id(), amal.enrolment().orElseThrow()).reach().ending());
        assertEquals(Language.SO, rerouting(new Staff(PLANNER, Set.of(SILTA))).now(town.intake.id(), amal.enrolment().orElseThrow()).reach().language());
        assertEquals(Optional.empty(), town.findingAgain.byLink(link), "the old link opens nothing");
        assertEquals("reminded", town.told.get(town.told.size() - 1));
        assertThrows(NotFound.class, () -> rerouting(new Staff(PLANNER, Set.of(SILTA))).now(IntakeId.next(), amal.enrolment().orElseThrow()));
    }

    private SignUpLists lists(Staff who) {
        return Wiring.wire(new SignUpLists(), own(who), memory.activities, town.enrolments, town.contacts, outbox, new CurrentLanguage(), town.clock);
    }

    private OwnIntakes own(Staff who) {
        return Wiring.wire(new OwnIntakes(), memory.activities, town.intakes, town.enrolments, who);
    }

    @BeforeEach
    void theGroup() {
        ActivityPlan plan = new ActivityPlan(Map.of("fi", new ActivityText("Kielikahvila", "", "", "")), Set.of("fi"), LanguageLevel.NONE, Audience.EVERYONE, true, SignUpKind.WHOLE, 3, 0, 0,
                null, null, null, null);
        memory.activities.add(new Activity(town.intake.activity(), SILTA.value(), plan, 0));
    }

    private Enrolled call(String name, int adults) {
        return desk.enrol(intake, SignUpWorld.answers(name, new HouseholdSize(adults, 0, 0, false)));
    }

    @Test
    void aCallerGetsThePlacesThatTheyWouldHaveGotThemselvesAndIsMarkedAsEntered() {
        Enrolled called = call("Amina", 2);
        assertEquals(PLACED, called.outcome());
        assertEquals(Optional.of(PLANNER.value()), town.of(called).enteredBy());
        assertEquals(List.of("placed"), town.told);
        assertEquals(WAITING, call("Bahar", 2).outcome());
        assertEquals(2, town.intake.taken());
    }

    @Test
    void whoSignedUpThemselvesStaysSoWhenTheyCallToo() {
        Enrolled own = town.ask("Amina", 1);
        assertEquals(ALREADY_DOWN, call("Amina", 1).outcome());
        assertTrue(town.of(own).enteredBy().isEmpty());
        assertEquals(List.of("placed", "reminded"), town.told);
    }

    @Test
    void thoseWithPlacesComeFirstAndTheQueueIsNumbered() {
        town.ask("Amina", 2);
        town.ask("Bahar", 2);
        town.ask("Chloé", 3);
        call("Dina", 1);
        SignUpsView seen = lists.list(intake, 0);
        assertEquals(List.of("Amina", "Dina", "Bahar", "Chloé"), seen.rows().stream().map(row -> row.ownScript().orElse("")).toList());
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of(1L), Optional.of(2L)), seen.rows().stream().map(SignUpRow::queue).toList());
        assertEquals(List.of(false, true, false, false), seen.rows().stream().map(SignUpRow::atDesk).toList());
        assertTrue(seen.open());
        assertFalse(seen.more());
    }

    @Test
    void whomNoMessageReachedIsMarked() {
        town.ask("Amina", 1);
        Enrolment lost = town.of(town.ask("Bahar", 1));
        unreached.add(lost.contact());
        assertEquals(List.of(false, true), lists.list(intake, 0).rows().stream().map(SignUpRow::unreached).toList());
    }

    @Test
    void theSecondPageGoesOnCounting() {
        town.ask("Amina", 3);
        for (int i = 1; i <= SignUpLists.PAGE; i++) {
            town.ask("Name " + i, 1);
        }
        assertTrue(lists.list(intake, 0).more());
        SignUpsView second = lists.list(intake, 1);
        assertEquals(List.of(Optional.of(50L)), second.rows().stream().map(SignUpRow::queue).toList());
        assertFalse(second.more());
    }

    @Test
    void nobodyUnderNonDisclosureIsNamed() {
        town.ask(Neighbours.RememberedContacts.HIDDEN, 1);
        SignUpRow row = lists.list(intake, 0).rows().get(0);
        assertEquals(Optional.empty(), row.name());
        assertEquals(Optional.empty(), row.ownScript());
    }

    @Test
    void givingUpForSomebodyAsksTheNextAndTwiceChangesNothingMore() {
        Enrolled first = town.ask("Amina", 3);
        Enrolment next = town.of(town.ask("Bahar", 1));
        desk.cancel(intake, first.enrolment().orElseThrow());
        desk.cancel(intake, first.enrolment().orElseThrow());
        assertTrue(town.of(first).cancelled());
        assertTrue(next.offered());
        assertEquals(List.of("placed", "waiting", "cancelled", "offered"), town.told);
        assertEquals(List.of(Optional.of(LocalDateTime.of(2026, 11, 24, 20, 0))), lists.list(intake, 0).rows().stream().map(SignUpRow::offeredUntil).toList());
        desk.accept(intake, next.id());
        assertTrue(next.placed());
    }

    @Test
    void aSignUpOfAnotherIntakeIsUnknownHere() {
        SignUpWorld elsewhere = SignUpWorld.with(3, 0);
        EnrolmentId other = elsewhere.ask("Amina", 1).enrolment().orElseThrow();
        assertThrows(NotFound.class, () -> desk.cancel(intake, other));
        assertThrows(NotFound.class, () -> lists.list(IntakeId.next(), 0));
        assertThrows(NotFound.class, () -> desk.enrol(IntakeId.next(), SignUpWorld.answers("Amina", new HouseholdSize(1, 0, 0, false))));
    }

    @Test
    void anotherOrganisationSeesAndChangesNothing() {
        EnrolmentId here = town.ask("Amina", 1).enrolment().orElseThrow();
        DeskSignUps others = desk(new Staff(PLANNER, Set.of(LIBRARY)));
        SignUpLists otherLists = lists(new Staff(PLANNER, Set.of(LIBRARY)));
        assertThrows(NotAllowed.class, () -> otherLists.list(intake, 0));
        assertThrows(NotAllowed.class, () -> others.cancel(intake, here));
        assertThrows(NotAllowed.class, () -> others.enrol(intake, SignUpWorld.answers("Bahar", new HouseholdSize(1, 0, 0, false))));
        assertEquals(List.of("placed"), town.told);
    }
}

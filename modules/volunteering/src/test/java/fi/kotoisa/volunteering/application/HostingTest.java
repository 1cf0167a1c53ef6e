package fi.kotoisa.volunteering.application;

import static fi.kotoisa.volunteering.Dates.NOW;
import static fi.kotoisa.volunteering.Dates.cancelled;
import static fi.kotoisa.volunteering.Dates.moved;
import static fi.kotoisa.volunteering.Dates.tomorrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.CrewView;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.HostsCalled;
import fi.kotoisa.activities.SessionCancelled;
import fi.kotoisa.activities.SessionMoved;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.volunteering.Dates;
import fi.kotoisa.volunteering.GivingBackOutcome;
import fi.kotoisa.volunteering.ShiftGivenBack;
import fi.kotoisa.volunteering.ShiftOutcome;
import fi.kotoisa.volunteering.ShiftTaken;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostingTest {

    private static final OrganisationId SILTA = OrganisationId.fromString("0d000000-0000-4000-8000-000000000001");

    private final Memory.Dated dates = new Memory.Dated();
    private final Memory.Door door = new Memory.Door();
    private final Memory.Told told = new Memory.Told();
    private final Memory.Fired<ShiftTaken> taken = new Memory.Fired<>();
    private final Memory.Fired<ShiftGivenBack> givenBack = new Memory.Fired<>();
    private final ShiftPlaces places = new ShiftPlaces();
    private final Hosting hosting = new Hosting();
    private final OpenShifts open = new OpenShifts();
    private final DatesCalledOff calledOff = new DatesCalledOff();
    private final DatesMoved movedDates = new DatesMoved();
    private final HostsOnDates hostsOnDates = new HostsOnDates();
    private final SteppingIn stepping = new SteppingIn();
    private final Volunteers volunteers = new Volunteers();
    private final PersonId aino = PersonId.random();
    private final PersonId eino = PersonId.random();

    @BeforeEach
    void connect() {
        Memory.Taken shifts = new Memory.Taken();
        places.hosts = new Memory.People();
        places.counts = new Memory.Counted();
        places.shifts = shifts;
        places.needs = dates;
        places.shiftTaken = taken;
        places.shiftGivenBack = givenBack;
        hosting.places = places;
        hosting.signedIn = door;
        hosting.messages = told;
        stepping.counts = places.counts;
        stepping.needs = dates;
        stepping.crews = session -> Optional.of(new CrewView(SILTA, Optional.empty(), List.of(), Map.of()));
        stepping.candidates = new StepInCandidates();
        stepping.candidates.people = volunteers;
        stepping.candidates.hosts = places.hosts;
        stepping.candidates.shifts = shifts;
        stepping.candidates.needs = dates;
        stepping.messages = told;
        hosting.stepping = stepping;
        open.needs = dates;
        open.shifts = shifts;
        open.counts = places.counts;
        open.signedIn = door;
        calledOff.counts = places.counts;
        calledOff.shifts = shifts;
        calledOff.messages = told;
        movedDates.counts = places.counts;
        movedDates.shifts = shifts;
        movedDates.messages = told;
        hostsOnDates.shifts = shifts;
        hostsOnDates.counts = places.counts;
        itIs(NOW);
        door.person = Optional.of(aino);
    }

    private void itIs(LocalDateTime now) {
        Clock clock = Clock.fixed(now.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI);
        places.clock = clock;
        stepping.clock = clock;
        stepping.candidates.clock = clock;
        open.clock = clock;
        calledOff.clock = clock;
    }

    private ShiftOutcome seen(HostNeedView date) {
        return open.find(date.session(), Language.FI).orElseThrow().answer();
    }

    @Test
    void takingAShiftTellsTheNeighboursAndThePersonOnce() {
        HostNeedView date = dates.add(tomorrow(17, 2));
        assertEquals(ShiftOutcome.TAKEN, hosting.take(date.session()));
        assertEquals(ShiftOutcome.ALREADY_YOURS, hosting.take(date.session()));
        assertEquals(List.of(date.session()), taken.events.stream().map(ShiftTaken::session).toList());
        assertEquals(List.of("taken " + aino), told.messages);
        assertEquals(List.of(aino), hostsOnDates.hosts(List.of(date.session())).get(date.session()));
        assertEquals(1, hostsOnDates.counts(List.of(date.session())).get(date.session()));
    }

    @Test
    void theListSaysBeforehandWhatTakingWouldAnswer() {
        HostNeedView date = dates.add(tomorrow(17, 1));
        HostNeedView sameTime = dates.add(tomorrow(18, 1));
        assertEquals(ShiftOutcome.TAKEN, seen(date));
        hosting.take(date.session());
        assertEquals(ShiftOutcome.ALREADY_YOURS, seen(date));
        assertEquals(ShiftOutcome.OVERLAPS, seen(sameTime));
        assertEquals(date.session(), open.find(sameTime.session(), Language.FI).orElseThrow().clash().orElseThrow().session());
        assertEquals(ShiftOutcome.OVERLAPS, hosting.take(sameTime.session()));
        door.person = Optional.of(eino);
        assertEquals(ShiftOutcome.FULL, seen(date));
        assertEquals(ShiftOutcome.FULL, hosting.take(date.session()));
        assertEquals(1, taken.events.size());
    }

    @Test
    void aShiftThatIsGivenBackIsFreeForSomebodyElseAndForOneself() {
        HostNeedView date = dates.add(tomorrow(17, 1));
        hosting.take(date.session());
        assertEquals(GivingBackOutcome.GIVEN_BACK, hosting.giveBack(date.session()));
        assertEquals(GivingBackOutcome.GIVEN_BACK, hosting.giveBack(date.session()));
        assertEquals(1, givenBack.events.size());
        assertEquals(ShiftOutcome.TAKEN, hosting.take(date.session()));
        hosting.giveBack(date.session());
        door.person = Optional.of(eino);
        assertEquals(ShiftOutcome.TAKEN, hosting.take(date.session()));
    }

    @Test
    void aShiftThatHasBegunIsKept() {
        HostNeedView date = dates.add(tomorrow(17, 1));
        hosting.take(date.session());
        itIs(date.startsAt());
        assertEquals(GivingBackOutcome.BEGUN, hosting.giveBack(date.session()));
        assertTrue(open.own(Language.FI).get(0).begun());
        itIs(date.endsAt());
        assertEquals(List.of(), open.own(Language.FI));
    }

    @Test
    void nobodyGivesBackWhatSomebodyElseHas() {
        HostNeedView date = dates.add(tomorrow(17, 1));
        hosting.take(date.session());
        door.person = Optional.of(eino);
        assertThrows(NotFound.class, () -> hosting.giveBack(date.session()));
        assertEquals(1, hostsOnDates.counts(List.of(date.session())).get(date.session()));
    }

    @Test
    void aDateThatNobodyKnowsIsNotFound() {
        assertThrows(NotFound.class, () -> hosting.take(SessionId.next()));
    }

    @Test
    void aDateThatWantsNoHostsAnyMoreIsNotOpen() {
        HostNeedView date = dates.add(tomorrow(17, 1));
        hosting.take(date.session());
        dates.dates.clear();
        door.person = Optional.of(eino);
        assertEquals(ShiftOutcome.NOT_OPEN, hosting.take(date.session()));
    }

    @Test
    void theOwnShiftOfAWithdrawnDateCanStillBeSeenAndGivenBack() {
        HostNeedView date = dates.add(tomorrow(17, 1));
        hosting.take(date.session());
        dates.dates.clear();
        assertEquals(Optional.empty(), open.own(Language.FI).get(0).date());
        assertEquals(GivingBackOutcome.GIVEN_BACK, hosting.giveBack(date.session()));
    }

    @Test
    void aDateThatIsCalledOffEndsItsShiftsAndItsHostsAreTold() {
        HostNeedView date = dates.add(tomorrow(17, 2));
        hosting.take(date.session());
        dates.add(cancelled(date));
        calledOff.end(new SessionCancelled(Dates.GROUP, date.session()));
        assertTrue(open.own(Language.FI).get(0).cancelled());
        assertEquals("called off " + aino, told.messages.get(1));
        assertEquals(GivingBackOutcome.CANCELLED, hosting.giveBack(date.session()));
        assertEquals(ShiftOutcome.CANCELLED, hosting.take(date.session()));
        assertEquals(List.of(), givenBack.events);
        assertEquals(ShiftOutcome.TAKEN, hosting.take(dates.add(tomorrow(18, 1)).session()));
    }

    @Test
    void theHostsOfADateThatIsMovedAreToldAndKeepTheirShifts() {
        HostNeedView date = dates.add(tomorrow(17, 2));
        HostNeedView other = dates.add(tomorrow(19, 1));
        hosting.take(date.session());
        hosting.take(other.session());
        dates.add(moved(date, date.startsAt().plusDays(1)));
        movedDates.tell(new SessionMoved(Dates.GROUP, date.session(), date.startsAt().plusDays(1), date.endsAt().plusDays(1), "Pääkirjasto"));
        assertEquals(List.of("taken " + aino, "taken " + aino, "moved " + aino), told.messages);
        assertEquals(2, open.own(Language.FI).size());
    }

    @Test
    void aDateThatIsHeldAfterAllCanBeTakenAnew() {
        HostNeedView date = dates.add(tomorrow(17, 1));
        hosting.take(date.session());
        calledOff.end(new SessionCancelled(Dates.GROUP, date.session()));
        assertEquals(List.of(), open.own(Language.FI));
        assertEquals(ShiftOutcome.TAKEN, hosting.take(date.session()));
    }

    @Test
    void aDateThatWasMovedClashesWhereItIsNow() {
        HostNeedView date = dates.add(tomorrow(10, 1));
        HostNeedView evening = dates.add(tomorrow(17, 1));
        hosting.take(date.session());
        assertEquals(ShiftOutcome.TAKEN, seen(evening));
        dates.add(moved(date, evening.startsAt()));
        assertEquals(ShiftOutcome.OVERLAPS, seen(evening));
        assertEquals(ShiftOutcome.OVERLAPS, hosting.take(evening.session()));
    }

    @Test
    void thirtyDatesMakeAPage() {
        for (int i = 0; i <= OpenShifts.PAGE; i++) {
            dates.add(Dates.at(SessionId.next(), NOW.plusDays(i + 1), 1, false));
        }
        assertEquals(OpenShifts.PAGE, open.page(0, Language.FI).rows().size());
        assertTrue(open.page(0, Language.FI).more());
        assertEquals(1, open.page(1, Language.FI).rows().size());
        assertEquals(false, open.page(1, Language.FI).more());
    }

    /** Everybody who has the role. */
    private static final class Volunteers implements People {
        private final List<PersonId> all = new ArrayList<>();

        @Override
        public Map<PersonId, String> names(Collection<PersonId> ids) {
            return Map.of();
        }

        @Override
        public List<PersonView> withRole(Role role, OrganisationId organisation) {
            return role == Role.VOLUNTEER ? all.stream().map(id -> new PersonView(id, "")).toList() : List.of();
        }
    }

    @Test
    void whoeverAnswersForTheDateIsToldAndOthersAreAskedOnce() {
        HostNeedView date = dates.add(tomorrow(17, 1));
        HostNeedView sameTime = dates.add(tomorrow(18, 1));
        PersonId busy = PersonId.random();
        volunteers.all.addAll(List.of(aino, eino, busy));
        door.person = Optional.of(busy);
        hosting.take(sameTime.session());
        door.person = Optional.of(aino);
        hosting.take(date.session());
        told.messages.clear();
        hosting.giveBack(date.session());
        assertEquals(List.of("gave back " + aino + " left 0", "wanted " + eino), told.messages);
        hosting.giveBack(date.session());
        assertEquals(2, told.messages.size(), "giving back twice tells nobody anything");
        hosting.take(date.session());
        told.messages.clear();
        hosting.giveBack(date.session());
        assertEquals(List.of("gave back " + aino + " left 0"), told.messages, "others were asked before");
    }

    @Test
    void aMinuteBeforeItBeginsAHostCanStillSayThatTheyCannotCome() {
        HostNeedView date = dates.add(tomorrow(17, 1));
        hosting.take(date.session());
        told.messages.clear();
        itIs(date.startsAt().minusMinutes(1));
        assertEquals(GivingBackOutcome.GIVEN_BACK, hosting.giveBack(date.session()));
        assertEquals(List.of("gave back " + aino + " left 0"), told.messages);
    }

    @Test
    void ofADateThatIsFarAwayNobodyNeedBeAsked() {
        HostNeedView date = dates.add(Dates.moved(tomorrow(17, 1), NOW.plusDays(9)));
        volunteers.all.add(eino);
        hosting.take(date.session());
        told.messages.clear();
        hosting.giveBack(date.session());
        assertEquals(List.of("gave back " + aino + " left 0"), told.messages);
        stepping.asked(new HostsCalled(date.activity(), date.session()));
        assertEquals("wanted " + eino, told.messages.get(1));
    }

    @Test
    void whereNobodyIsFreeOthersCanBeAskedLater() {
        HostNeedView date = dates.add(tomorrow(17, 1));
        stepping.asked(new HostsCalled(date.activity(), date.session()));
        assertEquals(List.of(), told.messages);
        volunteers.all.add(eino);
        stepping.asked(new HostsCalled(date.activity(), date.session()));
        stepping.asked(new HostsCalled(date.activity(), date.session()));
        assertEquals(List.of("wanted " + eino), told.messages);
    }
}

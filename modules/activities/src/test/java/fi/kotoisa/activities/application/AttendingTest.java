package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.AttendanceSheet.AttendanceRow;
import fi.kotoisa.activities.application.AttendanceSheet.Said;
import fi.kotoisa.activities.domain.EnrolmentKeys;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.ContactDetails;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.activities.Wiring;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendingTest implements Contacts {

    private static final PersonId STRANGER = PersonId.fromString("0de00000-0000-4000-8000-000000000009");

    private final Workplace here = new Workplace();
    private final Map<ContactId, ContactView> known = new HashMap<>();
    private List<Session> dates = List.of();

    @BeforeEach
    void aGroupOfThreeDates() {
        ActivityId id = here.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.WHOLE), Set.of(), true);
        dates = here.dates(id);
        signUp("مريم", "Maryam", false, new HouseholdSize(1, 2, 0, false));
        signUp("Äijä", "Äijä", false, new HouseholdSize(1, 0, 0, false));
        signUp("Salainen", "Salainen", true, new HouseholdSize(1, 0, 0, false));
        signUp("Zahra", "Zahra", false, new HouseholdSize(2, 0, 0, false));
    }

    private EnrolmentId signUp(String name, String latin, boolean isProtected, HouseholdSize household) {
        Intake intake = here.memory.allIntakes.get(0);
        ContactId contact = ContactId.random();
        known.put(contact, new ContactView(contact, name, latin, isProtected));
        Enrolment enrolment = new Enrolment(EnrolmentId.next(), intake.id(), contact.value(), household, intake.takeTurn(), 0, new EnrolmentKeys("", "", ""));
        here.memory.allEnrolments.add(enrolment);
        intake.seat(enrolment, 0);
        return enrolment.id();
    }

    private Attending attending(Staff who) {
        LedDates led = new LedDates();
        led.activities = here.memory.activities;
        led.signedIn = who;
        Sheets sheets = new Sheets();
        sheets.activities = here.memory.activities;
        sheets.venues = here.memory.venues;
        sheets.attendances = here.memory.attendances;
        sheets.contacts = this;
        sheets.crew = Wiring.wire(new SheetCrew(), who, new NoHosts(), here.calls);
        sheets.current = new CurrentLanguage();
        Attending attending = new Attending();
        attending.dates = led;
        attending.intakes = here.memory.intakes;
        attending.enrolments = here.memory.enrolments;
        attending.attendances = here.memory.attendances;
        attending.sheets = sheets;
        attending.signedIn = who;
        attending.clock = Workplace.CLOCK;
        return attending;
    }

    private Attending attending() {
        return attending(new Staff(PLANNER, Set.of(SILTA)));
    }

    private SessionId first() {
        return dates.get(0).id();
    }

    private AttendanceRow row(int index) {
        return attending().sheet(first()).rows().get(index);
    }

    @Test
    void thoseWithPlacesAreListedByNameInBothScripts() {
        assertEquals(List.of(Optional.of("Maryam"), Optional.of("Zahra"), Optional.of("Äijä"), Optional.empty()), attending().list(first()).rows().stream().map(AttendanceRow::name).toList());
        assertEquals(Optional.of("مريم"), row(0).ownScript());
        assertEquals(Optional.empty(), row(1).ownScript());
        assertEquals(3, row(0).people());
    }

    @Test
    void aNameUnderNonDisclosureIsOnNoSheetInAnyScript() {
        String everything = attending().sheet(first()) + " " + attending().list(first());
        assertTrue(!everything.contains("Salainen") && everything.contains("Maryam"), everything);
        assertEquals(3, row(3).number(), "a number that stays the same on every date");
    }

    @Test
    void whatIsMarkedStandsOnItsOwnRowAndTheLastOneIsRight() {
        EnrolmentId maryam = row(0).enrolment();
        assertEquals(Said.NOTHING, row(0).said());
        attending().mark(first(), maryam, Said.PRESENT);
        assertEquals(Said.PRESENT, row(0).said());
        assertEquals(Said.NOTHING, row(1).said());
        attending().mark(first(), maryam, Said.AWAY);
        assertEquals(Said.AWAY, row(0).said());
        assertEquals(1, here.memory.allAttendances.size());
    }

    @Test
    void whoHasNoPlaceCannotBeMarked() {
        EnrolmentId late = signUp("Myöhä", "Myöhä", false, new HouseholdSize(9, 9, 0, false));
        assertThrows(NotFound.class, () -> attending().mark(first(), late, Said.PRESENT));
        assertThrows(NotFound.class, () -> attending().mark(first(), new EnrolmentId(UUID.randomUUID()), Said.PRESENT));
    }

    @Test
    void whoGaveUpBeforehandIsNotExpectedAndWhoGivesUpAfterwardsStaysOnTheSheet() {
        Enrolment zahra = here.memory.allEnrolments.get(3);
        Enrolment maryam = here.memory.allEnrolments.get(0);
        attending().mark(first(), maryam.id(), Said.PRESENT);
        long began = dates.get(0).startsAt().atZone(Workplace.CLOCK.getZone()).toInstant().toEpochMilli();
        zahra.cancel(began - 1);
        assertEquals(3, attending().sheet(first()).rows().size());
        attending().markAll(first(), Map.of(zahra.id(), Said.PRESENT));
        assertEquals(1, here.memory.allAttendances.size(), "the page was shown before she gave up, and the rest of it counts");
        here.memory.allEnrolments.get(1).cancel(began);
        assertEquals(3, attending().sheet(first()).rows().size());
        maryam.cancel(began - 1);
        assertEquals(Said.PRESENT, attending().sheet(first()).rows().get(0).said(), "who was there was there");
        assertEquals(2, attending().sheet(dates.get(1).id()).rows().size());
    }

    @Test
    void whoJoinsLaterHasMissedNothing() {
        Intake intake = here.memory.allIntakes.get(0);
        Enrolment late = here.memory.allEnrolments.get(3);
        intake.release(late);
        late.askAgain(late.household(), intake.takeTurn(), 0);
        intake.seat(late, dates.get(1).startsAt().atZone(Workplace.CLOCK.getZone()).toInstant().toEpochMilli());
        assertEquals(3, attending().sheet(first()).rows().size());
        assertEquals(4, attending().sheet(dates.get(1).id()).rows().size());
    }

    @Test
    void theHeadsAreCountedBesideTheNames() {
        attending().headCount(first(), 23);
        assertEquals(Optional.of(23), attending().sheet(first()).headCount());
    }

    @Test
    void theNextAndThePreviousDateAreNear() {
        AttendanceSheet middle = attending().sheet(dates.get(1).id());
        assertEquals(Optional.of(dates.get(0).id()), middle.previous());
        assertEquals(Optional.of(dates.get(2).id()), middle.next());
        assertEquals(Optional.empty(), attending().sheet(first()).previous());
    }

    @Test
    void theLeaderOfTheDateSeesItWithoutARightInTheOrganisation() {
        assertEquals(4, attending(new Staff(PLANNER, Set.of(LIBRARY))).sheet(first()).rows().size());
    }

    @Test
    void othersAreRefusedAndLearnNothingOfADraft() {
        Attending strange = attending(new Staff(STRANGER, Set.of(LIBRARY)));
        EnrolmentId maryam = row(0).enrolment();
        assertThrows(NotAllowed.class, () -> strange.sheet(first()));
        assertThrows(NotAllowed.class, () -> strange.list(first()));
        assertThrows(NotAllowed.class, () -> strange.mark(first(), maryam, Said.PRESENT));
        assertThrows(NotAllowed.class, () -> strange.headCount(first(), 1));
        ActivityId draft = here.planning.plan(SILTA, group(house("sali"), 1, SignUpKind.NONE), Set.of(), false);
        assertThrows(NotFound.class, () -> strange.sheet(here.dates(draft).get(0).id()));
        assertThrows(NotFound.class, () -> strange.sheet(SessionId.next()));
    }

    @Override
    public Map<ContactId, ContactView> show(Collection<ContactId> ids) {
        return known;
    }

    @Override
    public ContactId keep(String scope, NewContact contact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<ContactId> reachedBy(String phoneOrEmail) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ContactDetails> reveal(ContactId id, RevealReason reason) {
        throw new UnsupportedOperationException();
    }
}

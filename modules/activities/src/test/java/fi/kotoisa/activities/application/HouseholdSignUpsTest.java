package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.TownRegister.DAUGHTER;
import static fi.kotoisa.activities.application.TownRegister.HER_PHONE;
import static fi.kotoisa.activities.application.TownRegister.HIS_PHONE;
import static fi.kotoisa.activities.application.TownRegister.MOTHER;
import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.HouseholdSignUps.Answer;
import fi.kotoisa.activities.application.HouseholdSignUps.Verdict;
import fi.kotoisa.activities.application.HouseholdSignUps.Wish;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Secrets;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A counsellor signs up a household of the register; three places. */
class HouseholdSignUpsTest {

    private static final String FORM = "form-1";
    private static final HouseholdSize BOTH = new HouseholdSize(1, 1, 0, false);

    private final SignUpWorld town = SignUpWorld.with(3, 0);
    private final Memory memory = new Memory();
    private final TownRegister register = new TownRegister(SILTA);
    private final BlindIndex index = new BlindIndex(Secrets.fresh());
    private final Session date = new Session(SessionId.next(), town.intake.activity(), SessionTime.at(SignUpWorld.STARTS, SignUpWorld.STARTS.plusHours(2)), new SessionPlace(null, null, null, 0));

    @BeforeEach
    void aPublishedDate() {
        date.publish(0);
        memory.allSessions.add(date);
    }

    private HouseholdSignUps desk(OrganisationId where) {
        SignedIn who = new Staff(PLANNER, Set.of(where));
        OpenDates dates = Wiring.wire(new OpenDates(), nothingStored(), new Calendar(), memory.activities, town.intakes, new SessionCards(), town.clock);
        return Wiring.wire(new HouseholdSignUps(), register, dates, town.enrolling, Wiring.wire(new RepeatedRequests(), Wiring.wire(new RequestKeys(), town.drafts, town.intakes, town.clock), town.enrolments), who, index);
    }

    private static EntityManager nothingStored() {
        return (EntityManager) Proxy.newProxyInstance(HouseholdSignUpsTest.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
            throw new IllegalStateException("asked the database");
        });
    }

    private Answer enrol(String key, String name, HouseholdSize size, UUID way, PersonId... coming) {
        return desk(SILTA).enrol(new Wish(MOTHER, date.id(), name, Set.of(coming), size, way, Language.TR), key);
    }

    private Answer enrol(String key, UUID way, PersonId... coming) {
        return enrol(key, "Newroz", BOTH, way, coming);
    }

    private static Answer answered(EnrolmentOutcome outcome) {
        return new Answer(Verdict.ANSWERED, Optional.of(outcome));
    }

    private static Answer refused(Verdict why) {
        return new Answer(why, Optional.empty());
    }

    private Enrolment only() {
        return town.enrolments.listed(town.intake.id(), 0, 10).get(0);
    }

    @Test
    void theHouseholdGetsItsPlacesAsIfItHadAskedItself() {
        assertEquals(answered(EnrolmentOutcome.PLACED), enrol(FORM, HER_PHONE, MOTHER, DAUGHTER));
        assertEquals(2, town.intake.taken());
        assertEquals(List.of("placed"), town.told);
        ContactView shown = town.contacts.show(List.of(new ContactId(only().contact()))).values().iterator().next();
        assertEquals("Newroz", shown.firstName());
        assertEquals(Language.TR, new Neighbours.RememberedReach(town.contacts).of(shown.id()).orElseThrow().language());
    }

    @Test
    void whoDoesNotFitAsAWholeWaits() {
        town.ask("Amal", 2);
        assertEquals(answered(EnrolmentOutcome.WAITING), enrol(FORM, HER_PHONE, MOTHER, DAUGHTER));
        assertEquals(answered(EnrolmentOutcome.NEVER_FITS), enrol("form-2", "Newroz", new HouseholdSize(4, 0, 0, false), HER_PHONE, MOTHER));
    }

    @Test
    void nothingInTheSignUpTellsTheOrganiserWhoSentIt() {
        enrol(FORM, HER_PHONE, MOTHER, DAUGHTER);
        assertEquals(Optional.empty(), only().enteredBy(), "who is entered by somebody else's staff must be known to them");
        assertEquals(Set.of(new ContactId(only().contact())), town.contacts.reachedBy("040 555 0147"), "no other id leads from it to anybody");
    }

    @Test
    void aFormThatIsPressedTwiceIsOneSignUpAndOneAnswer() {
        enrol(FORM, HER_PHONE, MOTHER, DAUGHTER);
        assertEquals(answered(EnrolmentOutcome.PLACED), enrol(FORM, HER_PHONE, MOTHER, DAUGHTER));
        assertEquals(2, town.intake.taken());
        assertEquals(List.of("placed"), town.told, "and one message");
        assertEquals(answered(EnrolmentOutcome.ALREADY_DOWN), enrol("form-2", HER_PHONE, MOTHER, DAUGHTER), "a colleague is told that they are down");
        assertEquals(answered(EnrolmentOutcome.PLACED), enrol(FORM, "Rojîn", new HouseholdSize(0, 1, 0, false), HER_PHONE, DAUGHTER), "the same form, filled in anew after going back");
    }

    @Test
    void whoIsHiddenSignsUpOnlyByAWayThatHidesThemInLists() {
        register.motherHidden = true;
        assertEquals(refused(Verdict.UNGUARDED_WAY), enrol(FORM, HIS_PHONE, MOTHER));
        assertEquals(refused(Verdict.UNGUARDED_WAY), enrol(FORM, HIS_PHONE, DAUGHTER), "it is her name that would stand there");
        assertEquals(0, town.intake.taken());
        assertEquals(answered(EnrolmentOutcome.PLACED), enrol(FORM, HER_PHONE, MOTHER));
    }

    @Test
    void aHiddenChildThatComesAlongIsNotNamedByAnOpenTelephone() {
        register.daughterHidden = true;
        assertEquals(refused(Verdict.UNGUARDED_WAY), enrol(FORM, HER_PHONE, MOTHER, DAUGHTER));
        assertEquals(answered(EnrolmentOutcome.PLACED), enrol(FORM, HER_PHONE, MOTHER), "who stays at home is in no list");
    }

    @Test
    void aWayThatIsNoLongerThereIsSaidSo() {
        assertEquals(refused(Verdict.NO_SUCH_WAY), enrol(FORM, UUID.randomUUID(), MOTHER));
        register.goneMeanwhile = true;
        assertEquals(refused(Verdict.NO_SUCH_WAY), enrol(FORM, HER_PHONE, MOTHER));
        register.restricted = true;
        assertEquals(refused(Verdict.NO_SUCH_WAY), enrol(FORM, HER_PHONE, MOTHER));
    }

    @Test
    void onlyAPublishedDateWithSignUpIsSignedUpFor() {
        Session draft = new Session(SessionId.next(), town.intake.activity(), SessionTime.at(SignUpWorld.STARTS, SignUpWorld.STARTS.plusHours(2)), new SessionPlace(null, null, null, 0));
        memory.allSessions.add(draft);
        for (SessionId each : List.of(draft.id(), SessionId.next())) {
            assertEquals(refused(Verdict.NO_SIGN_UP), desk(SILTA).enrol(new Wish(MOTHER, each, "Newroz", Set.of(MOTHER), BOTH, HER_PHONE, Language.TR), FORM));
        }
        town.intake.cancel();
        assertEquals(answered(EnrolmentOutcome.CANCELLED), enrol(FORM, HER_PHONE, MOTHER));
        assertEquals(0, town.drafts.size(), "what was refused can be asked again");
    }

    @Test
    void theRightCountsWhereTheRecordIsKept() {
        assertThrows(NotAllowed.class, () -> desk(LIBRARY).household(MOTHER));
        assertThrows(NotAllowed.class, () -> desk(LIBRARY).enrol(new Wish(MOTHER, date.id(), "Newroz", Set.of(MOTHER), BOTH, HER_PHONE, Language.TR), FORM));
        assertThrows(NotFound.class, () -> desk(SILTA).household(DAUGHTER));
        assertFalse(new Wish(MOTHER, date.id(), "Newroz", Set.of(MOTHER), BOTH, HER_PHONE, Language.TR).toString().contains("Newroz"));
    }
}

package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.SentSignUps.Sent;
import fi.kotoisa.activities.domain.CalendarKey;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Secrets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A telephone is lost, and the desk writes another number down: the old one opens nothing. */
class HandoverTest {

    private static final NewReach MAIL = new NewReach(Optional.empty(), Optional.of("amal@home.example"), Language.EN);
    private static final NewReach PHONE = new NewReach(Optional.of("+358405550199"), Optional.empty(), Language.SO);
    private static final HouseholdSize ONE = new HouseholdSize(1, 0, 0, false);

    private final SignUpWorld world = SignUpWorld.with(1, 0);

    private ContactId move(EnrolmentId id, NewReach wish) {
        ContactId there = world.handover.contact(world.enrolments.find(id).orElseThrow(), wish);
        assertTrue(world.handover.move(world.handover.hold(id), there).isPresent());
        return there;
    }

    @Test
    void aWishToBeReachedElsewhereIsOver() {
        Enrolled amal = world.ask("Amal", 1);
        world.rerouting.ask(world.view(amal).link(), MAIL);
        ContactId there = move(amal.enrolment().orElseThrow(), PHONE);
        String key = world.asked.get(0);
        assertEquals(Optional.empty(), world.rerouting.pending(key));
        assertEquals(Optional.empty(), world.rerouting.confirm(key));
        assertEquals(there.value(), world.of(amal).contact());
    }

    @Test
    void whoIsOfferedPlacesHearsOfTheOffer() {
        Enrolled first = world.ask("Amal", 1);
        Enrolled second = world.ask("Bahar", 1);
        world.cancel(first);
        assertTrue(world.of(second).offered());
        move(second.enrolment().orElseThrow(), PHONE);
        assertEquals("offered", world.told.get(world.told.size() - 1));
    }

    @Test
    void thePageAfterSigningUpIsOver() {
        String draft = world.drafting.begin(world.intake.id(), Map.of("name", "Amal")).key();
        EnrolmentId amal = world.drafting.send(draft, SignUpWorld.answers("Amal", ONE)).orElseThrow().enrolment().orElseThrow();
        move(amal, PHONE);
        assertEquals(Optional.empty(), world.drafting.find(draft));
        assertThrows(NotFound.class, () -> world.drafting.send(draft, SignUpWorld.answers("Amal", ONE)));
        assertThrows(NotFound.class, () -> world.drafting.answer(draft, Map.of()));
    }

    @Test
    void aRepeatedRequestGetsNoKeyAndMakesNoSecondSignUp() {
        BlindIndex index = new BlindIndex(Secrets.fresh());
        SentSignUps sending = Wiring.wire(new SentSignUps(), Wiring.wire(new RequestKeys(), world.drafts, world.intakes, world.clock), world.limit, world.enrolling, world.findingAgain, index);
        Sent sent = sending.send(world.intake.id(), SignUpWorld.answers("Amal", ONE), Optional.of("key"), "content");
        move(sent.mine().orElseThrow().id(), PHONE);
        Sent again = sending.send(world.intake.id(), SignUpWorld.answers("Amal", ONE), Optional.of("key"), "content");
        assertEquals(Optional.empty(), again.mine());
        assertEquals(Optional.of(EnrolmentOutcome.ALREADY_DOWN), again.outcome());
        assertEquals(1, world.enrolments.all.size());
    }

    @Test
    void theCalendarIsOver() {
        Enrolled amal = world.ask("Amal", 1);
        EnrolmentId id = amal.enrolment().orElseThrow();
        world.calendars.add(new CalendarKey(CalendarKey.Kind.SIGN_UP, id.value(), "mark", 1));
        move(id, PHONE);
        assertFalse(world.calendars.byMark("mark").isPresent());
    }
}

package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.Secrets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk's program sends a request again because no answer came. */
class SentAtDeskTest {

    private static final String KEY = "request-0001";

    private final SignUpWorld town = SignUpWorld.with(3, 0);
    private final Memory memory = new Memory();
    private final BlindIndex index = new BlindIndex(Secrets.fresh());

    @BeforeEach
    void aGroupOfSilta() {
        memory.activities.add(new Activity(town.intake.activity(), SILTA.value(), new ActivityPlan(Map.of("fi", new ActivityText("Kielikahvila", "", "", "")), Set.of("fi"),
                LanguageLevel.NONE, Audience.EVERYONE, true, SignUpKind.WHOLE, 3, 0, 0, null, null, null, null), 0));
    }

    private Optional<Enrolled> send(Staff who, String name, int adults) {
        OwnIntakes own = Wiring.wire(new OwnIntakes(), memory.activities, town.intakes, town.enrolments, who);
        DeskSignUps desk = Wiring.wire(new DeskSignUps(), own, town.enrolments, town.enrolling, town.offering, town.keys, who);
        SentAtDesk sending = Wiring.wire(new SentAtDesk(), desk, desk.intakes, Wiring.wire(new RepeatedRequests(), Wiring.wire(new RequestKeys(), town.drafts, town.intakes, town.clock), town.enrolments), who, index);
        return sending.send(town.intake.id(), SignUpWorld.answers(name, new HouseholdSize(adults, 0, 0, false)), KEY, name + adults);
    }

    private static Staff planner() {
        return new Staff(PLANNER, Set.of(SILTA));
    }

    @Test
    void theSameRequestTwiceIsOneSignUpAndOneAnswer() {
        Optional<Enrolled> first = send(planner(), "Samar", 2);
        assertEquals(EnrolmentOutcome.PLACED, first.orElseThrow().outcome());
        assertEquals(first, send(planner(), "Samar", 2));
        assertEquals(2, town.intake.taken());
        assertEquals(Optional.empty(), send(planner(), "Samar", 1), "another request");
    }

    @Test
    void whatWasRefusedCanBeAskedAgain() {
        town.intake.cancel();
        assertEquals(EnrolmentOutcome.CANCELLED, send(planner(), "Samar", 2).orElseThrow().outcome());
        assertEquals(0, town.drafts.size());
    }

    @Test
    void aKeyBelongsToOnePersonAndIsForgottenAfterADay() {
        send(planner(), "Samar", 1);
        assertEquals(EnrolmentOutcome.ALREADY_DOWN, send(new Staff(new PersonId(UUID.randomUUID()), Set.of(SILTA)), "Samar", 1).orElseThrow().outcome(), "somebody else's key of the same letters");
        town.clock.pass(Duration.ofHours(25));
        assertEquals(EnrolmentOutcome.ALREADY_DOWN, send(planner(), "Samar", 1).orElseThrow().outcome());
    }

    @Test
    void othersHaveNoDeskHere() {
        assertThrows(NotAllowed.class, () -> send(new Staff(PLANNER, Set.of(LIBRARY)), "Samar", 1));
    }
}

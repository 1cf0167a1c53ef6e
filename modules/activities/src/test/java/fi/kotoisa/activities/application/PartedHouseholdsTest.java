package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.activities.Wiring;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.HouseholdParted;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People who shared a telephone moved apart: what it opens and hears of a sign-up that was made with it. */
class PartedHouseholdsTest {

    private static final NewReach NOTHING = new NewReach(Optional.empty(), Optional.empty(), Language.AR);

    private final SignUpWorld world = SignUpWorld.with(10, 0);
    private final Enrolled amal = world.ask("Amal", 2);
    private final Enrolled hassan = world.ask("Hassan", 1);
    private final String link = world.view(amal).link();
    private final ContactId shared = new ContactId(world.of(amal).contact());
    private final int told = world.told.size();

    private void part(Optional<String> phone) {
        Wiring.wire(new PartedHouseholds(), world.enrolments, world.handover).part(new HouseholdParted(Set.of(shared), phone, Optional.empty(), Language.AR));
    }

    @Test
    void theNewTelephoneGetsANewLinkAndTheOldOneHearsNothing() {
        String code = world.view(amal).code();
        part(Optional.of("+358405550199"));
        assertThrows(NotFound.class, () -> world.rerouting.ask(link, NOTHING), "the old link opens nothing");
        assertNotEquals(code, world.view(amal).code());
        assertNotEquals(shared.value(), world.of(amal).contact());
        assertEquals(List.of("reminded"), world.told.subList(told, world.told.size()));
        assertEquals(2, world.of(amal).household().adults(), "the places stay");
    }

    @Test
    void withoutANewTelephoneNothingOpensItAndNobodyHears() {
        part(Optional.empty());
        assertThrows(NotFound.class, () -> world.rerouting.ask(link, NOTHING));
        assertEquals(List.of(), world.told.subList(told, world.told.size()));
    }

    @Test
    void whoStaysKeepsTheirSignUp() {
        String his = world.view(hassan).link();
        part(Optional.empty());
        assertEquals(his, world.view(hassan).link());
    }
}

package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.Rerouting.Asked;
import fi.kotoisa.activities.domain.ContactChange;
import fi.kotoisa.activities.domain.ContactChanges;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReroutingTest {

    private static final NewReach MAIL = new NewReach(Optional.empty(), Optional.of("amal@home.example"), Language.EN);

    private final SignUpWorld world = SignUpWorld.with(10, 0);
    private final Enrolled amal = world.ask("Amal", 2);
    private final String link = world.view(amal).link();

    private ContactId contact() {
        return new ContactId(world.of(amal).contact());
    }

    private String last(List<String> all) {
        return all.get(all.size() - 1);
    }

    @Test
    void theLanguageCountsAtOnce() {
        assertEquals(Asked.SAVED, world.rerouting.ask(link, new NewReach(Optional.empty(), Optional.empty(), Language.SO)));
        assertEquals(Language.SO, world.rerouting.now(link).orElseThrow().language());
        assertTrue(world.rerouting.now(link).orElseThrow().byPhone());
    }

    @Test
    void aNewAddressCountsWhenSomebodyThereHasSaidYes() {
        ContactId before = contact();
        String code = world.view(amal).code();
        assertEquals(Asked.ASKED, world.rerouting.ask(link, MAIL));
        assertEquals(before, contact(), "until then everything goes where it went");
        assertEquals(world.of(amal).id(), world.rerouting.pending(last(world.asked)).orElseThrow().id());
        String now = world.rerouting.confirm(last(world.asked)).orElseThrow();
        assertFalse(now.equals(link));
        assertThrows(NotFound.class, () -> world.rerouting.ask(link, MAIL), "the old link opens nothing");
        assertEquals("amal@home.example".substring(15), world.rerouting.now(now).orElseThrow().ending());
        assertFalse(world.view(amal).code().equals(code));
        assertEquals(List.of("left " + before, "reminded"), world.told.subList(world.told.size() - 2, world.told.size()));
    }

    @Test
    void sayingYesTwiceLeadsToTheSamePage() {
        world.rerouting.ask(link, MAIL);
        Optional<String> now = world.rerouting.confirm(last(world.asked));
        int told = world.told.size();
        assertEquals(now, world.rerouting.confirm(last(world.asked)));
        assertEquals(told, world.told.size(), "and nobody is told twice");
        world.clock.pass(Rerouting.PATIENCE);
        assertEquals(Optional.empty(), world.rerouting.confirm(last(world.asked)));
    }

    @Test
    void aDayIsTimeEnough() {
        world.rerouting.ask(link, MAIL);
        world.clock.pass(Rerouting.PATIENCE);
        assertEquals(Optional.empty(), world.rerouting.pending(last(world.asked)));
        assertEquals(Optional.empty(), world.rerouting.confirm(last(world.asked)));
    }

    @Test
    void aSecondWishTakesThePlaceOfTheFirst() {
        world.rerouting.ask(link, MAIL);
        world.rerouting.ask(link, new NewReach(Optional.of("+358405550199"), Optional.empty(), Language.AR));
        assertEquals(Optional.empty(), world.rerouting.confirm(world.asked.get(0)));
        assertTrue(world.rerouting.confirm(world.asked.get(1)).isPresent());
        assertTrue(world.rerouting.now(world.view(amal).link()).orElseThrow().byPhone());
    }

    @Test
    void nobodyMovesToWhatAnotherSignUpHas() {
        world.enrolling.enrol(world.intake.id(), new SignUpAnswers(new NewContact("Amal", Optional.empty(), MAIL.email(), Language.EN), world.of(amal).household()));
        assertEquals(Asked.TAKEN, world.rerouting.ask(link, MAIL));
        assertEquals(List.of(), world.asked);
    }

    @Test
    void whoGaveUpMeanwhileIsNotMoved() {
        world.rerouting.ask(link, MAIL);
        world.cancel(amal);
        assertEquals(Optional.empty(), world.rerouting.pending(last(world.asked)));
        assertEquals(Optional.empty(), world.rerouting.confirm(last(world.asked)));
    }

    @Test
    void fiveTimesAnHourAreEnough() {
        for (int i = 0; i < Rerouting.TRIES; i++) {
            assertEquals(Asked.ASKED, world.rerouting.ask(link, MAIL));
        }
        assertEquals(Asked.TOO_OFTEN, world.rerouting.ask(link, MAIL));
        world.clock.pass(Duration.ofHours(1));
        assertEquals(Asked.ASKED, world.rerouting.ask(link, MAIL));
    }

    @Test
    void nobodyGetsManyMessagesFromManySignUps() {
        NewContact there = new NewContact("Amal", Optional.empty(), MAIL.email(), Language.EN);
        for (int i = 1; i < SignUpLimit.MOST_AN_HOUR; i++) {
            assertTrue(world.limit.oneMore(there));
        }
        assertEquals(Asked.ASKED, world.rerouting.ask(link, MAIL));
        assertFalse(world.limit.oneMore(there), "wishes and sign-ups are counted together");
        assertEquals(Asked.TOO_OFTEN_THERE, world.rerouting.ask(link, MAIL));
        assertEquals(1, world.asked.size());
    }

    @Test
    void whoGaveUpAsksForNothing() {
        world.cancel(amal);
        assertEquals(Optional.empty(), world.rerouting.now(link));
        assertThrows(NotFound.class, () -> world.rerouting.ask(link, MAIL));
        assertEquals(List.of(), world.asked);
    }

    @Test
    void whatIsOverIsNotReroutedButACourseThatRunsIs() {
        world.clock.pass(Duration.ofDays(2));
        assertThrows(NotFound.class, () -> world.rerouting.ask(link, MAIL));
        LocalDateTime later = SignUpWorld.STARTS.plusDays(7);
        world.town.allSessions.add(new Session(SessionId.next(), world.intake.activity(), SessionTime.at(later, later.plusHours(2)), new SessionPlace(null, null, null, 0)));
        assertEquals(Asked.ASKED, world.rerouting.ask(link, MAIL));
    }

    @TestOnBothDatabases(modules = "activities")
    void theDatabaseKeepsOneWishForEachSignUp(TestDatabase database) {
        EnrolmentId mine = EnrolmentId.next();
        ContactId there = new ContactId(UUID.randomUUID());
        database.within("activities", em -> stored(em).add(new ContactChange(mine, new ContactId(UUID.randomUUID()), "a", 5)));
        database.within("activities", em -> stored(em).of(mine).orElseThrow().wish(there, "b", 6));
        database.within("activities", em -> {
            assertEquals(Optional.empty(), stored(em).byKey("a"));
            assertEquals(there, stored(em).byKey("b").orElseThrow().contact());
            assertEquals(0, stored(em).forget(6));
            assertEquals(1, stored(em).forget(7));
        });
        database.within("activities", em -> assertEquals(Optional.empty(), stored(em).of(mine)));
    }

    @TestOnBothDatabases(modules = "activities")
    void ofTwoWhoRemoveAWishOneHearsThatSomebodyWasQuicker(TestDatabase database) {
        EnrolmentId mine = EnrolmentId.next();
        database.within("activities", em -> stored(em).add(new ContactChange(mine, new ContactId(UUID.randomUUID()), "a", 5)));
        assertThrows(SomeoneWasQuicker.class, () -> database.within("activities", em -> {
            ContactChange seen = stored(em).lock("a").orElseThrow();
            em.createNativeQuery("delete from activities.contact_change").executeUpdate();
            stored(em).remove(seen);
        }));
        database.within("activities", em -> assertEquals(Optional.empty(), stored(em).lock("b")));
    }

    private static ContactChanges stored(EntityManager em) {
        return (ContactChanges) Wiring.hidden("fi.kotoisa.activities.persistence.JpaContactChanges", em);
    }
}

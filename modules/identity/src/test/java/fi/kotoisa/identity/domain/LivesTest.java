package fi.kotoisa.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long sessions, links, accounts and roles hold. */
class LivesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PersonId PERSON = PersonId.random();

    @Test
    void aSessionEndsAfterAnIdleHour() {
        SignInSession session = new SignInSession("s", PERSON, NOW);
        assertTrue(session.lives(NOW.plus(Duration.ofMinutes(59))));
        assertFalse(session.lives(NOW.plus(Duration.ofMinutes(60))));
    }

    @Test
    void aSessionEndsForGoodWhenItIsEnded() {
        SignInSession session = new SignInSession("s", PERSON, NOW);
        session.end(NOW);
        assertFalse(session.lives(NOW));
    }

    @Test
    void aResetLinkOpensForHalfAnHourAndAnInvitationForAWeek() {
        SingleUseLink reset = new SingleUseLink("k", SingleUseLink.Purpose.RESET, Optional.of(PERSON), NOW);
        SingleUseLink invitation = new SingleUseLink("k", SingleUseLink.Purpose.INVITATION, Optional.of(PERSON), NOW);
        assertTrue(reset.opens(NOW.plus(Duration.ofMinutes(29))));
        assertFalse(reset.opens(NOW.plus(Duration.ofMinutes(30))));
        assertTrue(invitation.opens(NOW.plus(Duration.ofDays(6))));
        assertFalse(invitation.opens(NOW.plus(Duration.ofDays(7))));
    }

    @Test
    void aLinkOpensOnce() {
        SingleUseLink link = new SingleUseLink("k", SingleUseLink.Purpose.RESET, Optional.of(PERSON), NOW);
        link.use(NOW);
        assertFalse(link.opens(NOW));
        assertThrows(IllegalStateException.class, () -> link.use(NOW));
    }

    @Test
    void anEndedAccountHasNoPasswordAndAReopenedOneNotTheOld() {
        Account account = new Account(PERSON, "sealed", "mark", NOW);
        account.changePassword("hash");
        assertEquals(Optional.of("hash"), account.passwordHash());
        account.end(NOW);
        assertEquals(Optional.empty(), account.passwordHash());
        account.reopen();
        assertEquals(Optional.empty(), account.passwordHash());
    }

    @Test
    void aRoleThatEndsTodayIsGoneToday() {
        Membership role = new Membership(UUID.randomUUID(), PERSON, Role.PLANNER, Optional.empty(), TODAY);
        assertTrue(role.holdsOn(TODAY));
        assertFalse(role.holdsOn(TODAY.minusDays(1)));
        role.end(TODAY);
        assertFalse(role.holdsOn(TODAY));
    }
}

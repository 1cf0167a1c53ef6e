package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.activities.DateHosts.HostsView;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostCallingTest {

    private final Workplace here = new Workplace();
    private final NoHosts hosts = new NoHosts();
    private Session date;
    private boolean somebodyIsFree = true;
    private int fired;

    @BeforeEach
    void aDateThatWantsOneHost() {
        date = here.dates(here.planning.plan(SILTA, group(house("sali"), 1, SignUpKind.NONE), Set.of(), true)).get(0);
    }

    private AskingOutcome call(LocalDateTime now, Staff who) {
        Event<?> event = (Event<?>) Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
            fired++;
            hosts.hosts.put(date.id(), new HostsView(List.of(), List.of(), somebodyIsFree));
            return null;
        });
        Clock clock = Clock.fixed(now.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI);
        return Wiring.wire(new HostCalling(), here.memory.activities, who, hosts, event, clock).call(date.id());
    }

    private AskingOutcome call(LocalDateTime now) {
        return call(now, new Staff(PLANNER, Set.of(SILTA)));
    }

    @Test
    void whoAsksLearnsWhetherAnybodyWasAsked() {
        somebodyIsFree = false;
        assertEquals(AskingOutcome.NOBODY, call(date.startsAt().minusDays(1)));
        somebodyIsFree = true;
        assertEquals(AskingOutcome.ASKED, call(date.startsAt().minusDays(1)));
        assertEquals(AskingOutcome.BEFORE, call(date.startsAt().minusDays(1)));
        assertEquals(2, fired);
    }

    @Test
    void whatHasBegunOrHasItsHostsIsLeftAlone() {
        assertEquals(AskingOutcome.TOO_LATE, call(date.startsAt()));
        hosts.add(date.id(), PersonId.random());
        assertEquals(AskingOutcome.TOO_LATE, call(date.startsAt().minusDays(1)));
        assertEquals(0, fired);
    }

    @Test
    void anotherOrganisationAsksNobody() {
        assertThrows(NotAllowed.class, () -> call(date.startsAt().minusDays(1), new Staff(PLANNER, Set.of(Workplace.LIBRARY))));
    }
}

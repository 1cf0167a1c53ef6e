package fi.kotoisa.volunteering.application;

import static fi.kotoisa.volunteering.Dates.NOW;
import static fi.kotoisa.volunteering.Dates.moved;
import static fi.kotoisa.volunteering.Dates.tomorrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.activities.CrewView;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.volunteering.domain.HostCount;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepInCandidatesTest {

    private final Memory.Dated dates = new Memory.Dated();
    private final Memory.People hosts = new Memory.People();
    private final Memory.Taken shifts = new Memory.Taken();
    private final List<PersonId> volunteers = new ArrayList<>();
    private final StepInCandidates candidates = new StepInCandidates();
    private final HostNeedView date = dates.add(tomorrow(17, 1));

    @BeforeEach
    void connect() {
        candidates.people = new People() {
            @Override
            public Map<PersonId, String> names(Collection<PersonId> ids) {
                return Map.of();
            }

            @Override
            public List<PersonView> withRole(Role role, OrganisationId organisation) {
                return volunteers.stream().map(id -> new PersonView(id, "")).toList();
            }
        };
        candidates.hosts = hosts;
        candidates.shifts = shifts;
        candidates.needs = dates;
        candidates.clock = Clock.fixed(NOW.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI);
    }

    private List<PersonId> asked() {
        return candidates.of(date, new CrewView(new OrganisationId(new java.util.UUID(0, 1)), Optional.empty(), List.of(), Map.of()));
    }

    private void many(int count) {
        IntStream.range(0, count).forEach(number -> volunteers.add(PersonId.random()));
    }

    private void hosts(PersonId person, HostNeedView other) {
        shifts.add(new HostCount(other, 0).take(other, person, 1));
    }

    @Test
    void thoseWhoHaveHostedBeforeComeFirstAndTheOthersInTheirOrder() {
        many(4);
        hosts.lock(volunteers.get(2));
        assertEquals(List.of(volunteers.get(2), volunteers.get(0), volunteers.get(1), volunteers.get(3)), asked());
    }

    @Test
    void howManyVolunteersThereAreCostsNoMoreQuestionsThanNeeded() {
        many(1_000);
        assertEquals(volunteers.subList(0, StepInCandidates.MOST), asked());
        assertEquals(List.of(1, 1), List.of(hosts.asked, shifts.asked));
    }

    @Test
    void whereTheFirstAreAllBusyTheNextAreLookedAt() {
        many(StepInCandidates.AT_A_TIME + 5);
        HostNeedView sameTime = dates.add(tomorrow(18, 500));
        volunteers.stream().limit(StepInCandidates.AT_A_TIME).forEach(person -> hosts(person, sameTime));
        assertEquals(volunteers.subList(StepInCandidates.AT_A_TIME, volunteers.size()), asked());
    }

    @Test
    void anotherDateCountsWhenItIsHeldNow() {
        many(2);
        HostNeedView away = dates.add(tomorrow(17, 1));
        HostNeedView here = dates.add(tomorrow(10, 1));
        hosts(volunteers.get(0), away);
        hosts(volunteers.get(1), here);
        dates.add(moved(away, away.startsAt().plusDays(2)));
        dates.add(moved(here, date.startsAt()));
        assertEquals(List.of(volunteers.get(0)), asked());
    }

    @Test
    void whoHostsTheDateAlreadyIsNotAsked() {
        many(2);
        hosts(volunteers.get(0), date);
        assertEquals(List.of(volunteers.get(1)), asked());
    }
}

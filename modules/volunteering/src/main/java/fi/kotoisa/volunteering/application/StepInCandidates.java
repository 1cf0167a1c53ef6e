package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.CrewView;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.volunteering.domain.Hosts;
import fi.kotoisa.volunteering.domain.Shift;
import fi.kotoisa.volunteering.domain.Shifts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may be asked to step in: volunteers of the organisation who have nothing else at that time, do not host the date already and have not given it back; first those who have hosted
 * before. Which languages they speak nobody has written down, so the message names the languages of the group.
 */
@ApplicationScoped
class StepInCandidates {

    /** So many are asked, however many volunteers there are. */
    static final int MOST = 40;

    @Inject
    People people;

    @Inject
    Hosts hosts;

    @Inject
    Shifts shifts;

    List<PersonId> of(HostNeedView date, CrewView crew) {
        List<Shift> there = Stream.concat(shifts.held(List.of(date.session())).stream(), shifts.givenBack(List.of(date.session())).stream()).toList();
        Set<PersonId> known = there.stream().map(Shift::person).collect(Collectors.toSet());
        return people.withRole(Role.VOLUNTEER, crew.organiser()).stream()
                .map(PersonView::id)
                .filter(person -> !known.contains(person))
                .sorted(Comparator.comparing(person -> !hosts.known(person)))
                .filter(person -> free(person, date))
                .limit(MOST)
                .toList();
    }

    private boolean free(PersonId person, HostNeedView date) {
        return shifts.copies(person, date.startsAt().minusDays(1)).stream().noneMatch(shift -> shift.held() && shift.overlaps(date.startsAt(), date.endsAt()));
    }
}

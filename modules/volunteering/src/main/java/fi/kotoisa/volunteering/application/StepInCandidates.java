package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.CrewView;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.HostNeeds;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.Language;
import fi.kotoisa.volunteering.domain.Hosts;
import fi.kotoisa.volunteering.domain.Shift;
import fi.kotoisa.volunteering.domain.Shifts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /** Of so many at a time it is looked up what else they have: whoever asks keeps others waiting. */
    static final int AT_A_TIME = 100;

    /** Titles are not looked at here; any language does. */
    private static final Language ANY = Language.FI;

    @Inject
    People people;

    @Inject
    Hosts hosts;

    @Inject
    Shifts shifts;

    @Inject
    HostNeeds needs;

    @Inject
    Clock clock;

    List<PersonId> of(HostNeedView date, CrewView crew) {
        List<PersonId> volunteers = volunteers(date, crew);
        List<PersonId> asked = new ArrayList<>();
        for (int from = 0; from < volunteers.size() && asked.size() < MOST; from += AT_A_TIME) {
            List<PersonId> some = volunteers.subList(from, Math.min(volunteers.size(), from + AT_A_TIME));
            Set<PersonId> busy = busy(some, date);
            some.stream().filter(person -> !busy.contains(person)).limit(MOST - asked.size()).forEach(asked::add);
        }
        return asked;
    }

    /** Everybody who has nothing to do with the date yet, those who have hosted before first. */
    private List<PersonId> volunteers(HostNeedView date, CrewView crew) {
        List<SessionId> here = List.of(date.session());
        Set<PersonId> involved = Stream.concat(shifts.held(here).stream(), shifts.givenBack(here).stream()).map(Shift::person).collect(Collectors.toSet());
        List<PersonId> others = people.withRole(Role.VOLUNTEER, crew.organiser()).stream().map(PersonView::id).filter(person -> !involved.contains(person)).toList();
        Set<PersonId> known = hosts.known(others);
        return Stream.concat(others.stream().filter(known::contains), others.stream().filter(person -> !known.contains(person))).toList();
    }

    /** Whoever of these hosts something else at that time. The other dates count when they are held now, not when the shift was taken. */
    private Set<PersonId> busy(Collection<PersonId> some, HostNeedView date) {
        List<Shift> held = shifts.heldBy(some, LocalDateTime.now(clock));
        Map<SessionId, HostNeedView> dates = needs.all(held.stream().map(Shift::session).distinct().toList(), ANY).stream()
                .collect(Collectors.toMap(HostNeedView::session, Function.identity()));
        held.forEach(shift -> Optional.ofNullable(dates.get(shift.session())).ifPresent(shift::follow));
        return held.stream().filter(shift -> shift.overlaps(date.startsAt(), date.endsAt())).map(Shift::person).collect(Collectors.toSet());
    }
}

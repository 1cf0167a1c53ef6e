package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.CrewView;
import fi.kotoisa.activities.DateCrews;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.HostNeeds;
import fi.kotoisa.activities.HostsCalled;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.Language;
import fi.kotoisa.volunteering.domain.HostCount;
import fi.kotoisa.volunteering.domain.HostCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Asks volunteers to step in where a host cannot come, or where those who answer for a date ask for more. Once for each date, unless nobody was free the time before; of what is further away than a week nobody need be
 * asked, since the shift stands in the list again.
 */
@ApplicationScoped
class SteppingIn {

    private static final Duration NEAR = Duration.ofDays(7);

    @Inject
    HostCounts counts;

    @Inject
    HostNeeds needs;

    @Inject
    DateCrews crews;

    @Inject
    StepInCandidates candidates;

    @Inject
    ShiftMessages messages;

    @Inject
    Clock clock;

    /** A host cannot come: those who answer for the date are told, and others are asked. */
    void gaveBack(PersonId host, SessionId session) {
        Optional<HostNeedView> date = needs.find(session, Language.FI).filter(one -> !one.cancelled());
        Optional<CrewView> crew = crews.find(session);
        if (date.isPresent() && crew.isPresent()) {
            HostCount count = counts.lock(session);
            messages.givenBack(host, date.get(), crew.get(), count.taken());
            if (date.get().startsAt().isBefore(LocalDateTime.now(clock).plus(NEAR))) {
                ask(count, date.get(), crew.get());
            }
        }
    }

    void asked(@Observes HostsCalled called) {
        Optional<HostNeedView> date = needs.find(called.session(), Language.FI);
        Optional<CrewView> crew = crews.find(called.session());
        if (date.isPresent() && crew.isPresent()) {
            ask(counts.lock(called.session()), date.get(), crew.get());
        }
    }

    private void ask(HostCount count, HostNeedView date, CrewView crew) {
        if (!count.mayCall(date, LocalDateTime.now(clock))) {
            return;
        }
        List<PersonId> asked = candidates.of(date, crew);
        if (!asked.isEmpty()) {
            count.call(clock.millis());
            asked.forEach(person -> messages.wanted(person, date, crew));
        }
    }
}

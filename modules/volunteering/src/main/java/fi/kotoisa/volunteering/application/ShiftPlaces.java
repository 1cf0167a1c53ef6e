package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.HostNeeds;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.volunteering.GivingBackOutcome;
import fi.kotoisa.volunteering.ShiftGivenBack;
import fi.kotoisa.volunteering.ShiftOutcome;
import fi.kotoisa.volunteering.ShiftTaken;
import fi.kotoisa.volunteering.domain.HostCount;
import fi.kotoisa.volunteering.domain.HostCounts;
import fi.kotoisa.volunteering.domain.Hosts;
import fi.kotoisa.volunteering.domain.Shift;
import fi.kotoisa.volunteering.domain.Shifts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one way in which shifts are taken and given back, whoever asks. Needs the caller's transaction.
 *
 * <p>The order of the locks is always the person, then the date; what is decided is read after them.
 */
@ApplicationScoped
class ShiftPlaces {

    /** Titles are not looked at here; any language does. */
    private static final Language ANY = Language.FI;

    @Inject
    Hosts hosts;

    @Inject
    HostCounts counts;

    @Inject
    Shifts shifts;

    @Inject
    HostNeeds needs;

    @Inject
    Event<ShiftTaken> shiftTaken;

    @Inject
    Event<ShiftGivenBack> shiftGivenBack;

    @Inject
    Clock clock;

    ShiftOutcome take(PersonId person, SessionId session) {
        LocalDateTime now = LocalDateTime.now(clock);
        hosts.lock(person);
        List<Shift> own = inTime(shifts.ahead(person, now));
        HostCount count = counts.lock(session);
        Optional<HostNeedView> date = needs.find(session, ANY);
        if (date.isEmpty()) {
            if (!count.everOpen()) {
                throw new NotFound();
            }
            return ShiftOutcome.NOT_OPEN;
        }
        count.follow(date.get());
        ShiftOutcome answer = count.mayTake(date.get(), own, now);
        if (answer == ShiftOutcome.TAKEN) {
            Shift shift = count.take(date.get(), person, clock.millis());
            shifts.add(shift);
            shiftTaken.fire(new ShiftTaken(shift.id(), session, person));
        }
        return answer;
    }

    /** The same shifts, each at the time at which its date is held now. */
    private List<Shift> inTime(List<Shift> own) {
        Map<SessionId, HostNeedView> dates = needs.all(own.stream().map(Shift::session).toList(), ANY).stream()
                .collect(Collectors.toMap(HostNeedView::session, Function.identity()));
        own.stream().filter(Shift::held).forEach(shift -> Optional.ofNullable(dates.get(shift.session())).ifPresent(shift::follow));
        return own;
    }

    /** Whether the person has a shift there. Locks the person first, so that of two windows only one is told so. */
    boolean holds(PersonId person, SessionId session) {
        hosts.lock(person);
        return shifts.newest(session, person).filter(Shift::held).isPresent();
    }

    GivingBackOutcome giveBack(PersonId person, SessionId session) {
        hosts.lock(person);
        Shift seen = shifts.newest(session, person).orElseThrow(NotFound::new);
        HostCount count = counts.lock(session);
        Shift shift = shifts.fresh(seen);
        if (!shift.held()) {
            return shift.state() == Shift.State.CANCELLED ? GivingBackOutcome.CANCELLED : GivingBackOutcome.GIVEN_BACK;
        }
        needs.find(session, ANY).ifPresent(shift::follow);
        if (shift.begun(LocalDateTime.now(clock))) {
            return GivingBackOutcome.BEGUN;
        }
        count.giveBack(shift, clock.millis());
        shiftGivenBack.fire(new ShiftGivenBack(shift.id(), session, person));
        return GivingBackOutcome.GIVEN_BACK;
    }
}

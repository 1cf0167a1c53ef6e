package fi.kotoisa.volunteering.application;

import static fi.kotoisa.volunteering.VolunteeringRights.TAKE_SHIFTS;

import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.HostNeeds;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.volunteering.ShiftOutcome;
import fi.kotoisa.volunteering.domain.HostCount;
import fi.kotoisa.volunteering.domain.HostCounts;
import fi.kotoisa.volunteering.domain.Shift;
import fi.kotoisa.volunteering.domain.Shifts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which shifts a volunteer has, which ones there are to take, and why another cannot be taken. */
@ApplicationScoped
@Transactional
public class OpenShifts {

    /** Dates on one page. */
    public static final int PAGE = 30;

    @Inject
    HostNeeds needs;

    @Inject
    Shifts shifts;

    @Inject
    HostCounts counts;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** The own shifts that are not over, by time, with those that the organiser has called off. */
    @Allowed(value = TAKE_SHIFTS, trace = Trace.NONE)
    public List<OwnShift> own(Language language) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Shift> ahead = shifts.copies(signedIn.person(), now);
        Map<SessionId, HostNeedView> dates = byId(needs.all(ahead.stream().map(Shift::session).toList(), language));
        return ahead.stream()
                .map(shift -> own(shift, Optional.ofNullable(dates.get(shift.session())), now))
                // one that was called off and is held after all is free again, like any other
                .filter(shift -> !shift.cancelled() || shift.date().filter(date -> !date.cancelled()).isEmpty())
                .sorted(Comparator.comparing(OwnShift::startsAt))
                .toList();
    }

    private static OwnShift own(Shift shift, Optional<HostNeedView> date, LocalDateTime now) {
        LocalDateTime start = date.map(HostNeedView::startsAt).orElseGet(shift::startsAt);
        LocalDateTime end = date.map(HostNeedView::endsAt).orElseGet(shift::endsAt);
        return new OwnShift(shift.session(), start, end, date, !shift.held(), !now.isBefore(start));
    }

    /**
     * One page of the dates that want hosts and have not begun.
     *
     * @param page 0 is the first
     */
    @Allowed(value = TAKE_SHIFTS, trace = Trace.NONE)
    public ShiftList page(int page, Language language) {
        List<HostNeedView> found = needs.upcoming(LocalDateTime.now(clock), page * PAGE, PAGE + 1, language);
        return new ShiftList(rows(found.stream().limit(PAGE).toList(), language), found.size() > PAGE);
    }

    /** One date as the volunteer sees it; nothing where it is unknown, not published or wants no hosts. */
    @Allowed(value = TAKE_SHIFTS, trace = Trace.NONE)
    public Optional<ShiftRow> find(SessionId session, Language language) {
        return needs.find(session, language).map(date -> rows(List.of(date), language).get(0));
    }

    private List<ShiftRow> rows(List<HostNeedView> dates, Language language) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Shift> own = shifts.copies(signedIn.person(), now);
        Map<SessionId, HostNeedView> mine = byId(needs.all(own.stream().map(Shift::session).toList(), language));
        own.forEach(shift -> Optional.ofNullable(mine.get(shift.session())).ifPresent(shift::follow));
        Map<SessionId, Integer> taken = counts.taken(dates.stream().map(HostNeedView::session).toList());
        return dates.stream()
                .map(date -> {
                    HostCount count = new HostCount(date, taken.getOrDefault(date.session(), 0));
                    ShiftOutcome answer = count.mayTake(date, own, now);
                    Optional<OwnShift> clash = answer == ShiftOutcome.OVERLAPS
                            ? HostCount.clash(date, own).map(shift -> own(shift, Optional.ofNullable(mine.get(shift.session())), now))
                            : Optional.empty();
                    return new ShiftRow(date, answer, count.wanted(), clash);
                })
                .toList();
    }

    private static Map<SessionId, HostNeedView> byId(List<HostNeedView> dates) {
        return dates.stream().collect(Collectors.toMap(HostNeedView::session, Function.identity()));
    }
}

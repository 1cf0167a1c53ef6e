package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.domain.SchoolPeriod;
import fi.kotoisa.activities.domain.SchoolPeriod.Kind;
import fi.kotoisa.activities.domain.SchoolPeriod.Names;
import fi.kotoisa.activities.domain.SchoolPeriods;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The terms and breaks of the schools: everybody's, which every planner may keep right, and those of single organisations, which differ where several municipalities share an installation;
 * these only their own planners see. Dates that exist do not move when they change.
 */
@ApplicationScoped
@Transactional
public class SchoolCalendar {

    /** Terms and breaks on one page. */
    public static final int PAGE = 25;
    /** No page goes further than this. */
    public static final int LAST_PAGE = 40;
    private static final int YEARS_AHEAD = 3;

    @Inject
    SchoolPeriods periods;

    @Inject
    Settling settling;

    @Inject
    Organisations organisations;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    /** One page of the list. */
    public record PeriodPage(List<PeriodView> rows, boolean more) {}

    /** Those that are not over, by their first day, or those that are, newest first. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public PeriodPage page(boolean over, int page) {
        List<SchoolPeriod> found = periods.page(LocalDate.now(clock), over, own(), Math.min(page, LAST_PAGE) * PAGE, PAGE + 1);
        return new PeriodPage(found.stream().limit(PAGE).map(this::view).toList(), found.size() > PAGE);
    }

    /** @throws NotFound where there is none */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public PeriodView find(UUID id) {
        return view(own(id));
    }

    /** The terms in whose end a series may end, by their first day. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<PeriodView> terms() {
        LocalDate today = LocalDate.now(clock);
        return periods.within(Kind.TERM, today, today.plusYears(YEARS_AHEAD), own()).stream().map(this::view).toList();
    }

    /** Keeps a new one. Sending the same form again keeps one. @param id made with the empty form */
    @Allowed(PLAN)
    public void add(UUID id, PeriodView.Wish wish) {
        if (periods.find(id).isEmpty()) {
            SchoolPeriod period = new SchoolPeriod(id, kind(wish), wish.first(), wish.last(), names(wish));
            give(period, wish);
            periods.add(period);
        }
    }

    /** @throws SomeoneWasQuicker when it is no longer the one that was seen */
    @Allowed(PLAN)
    public void change(UUID id, long seen, PeriodView.Wish wish) {
        SchoolPeriod period = seen(id, seen);
        period.change(kind(wish), wish.first(), wish.last(), names(wish));
        give(period, wish);
        settling.now();
    }

    /** @throws SomeoneWasQuicker when it is no longer the one that was seen */
    @Allowed(PLAN)
    public void remove(UUID id, long seen) {
        periods.remove(seen(id, seen));
        settling.now();
    }

    private SchoolPeriod seen(UUID id, long version) {
        SchoolPeriod period = own(id);
        SomeoneWasQuicker.check(version, period.version());
        return period;
    }

    private void give(SchoolPeriod period, PeriodView.Wish wish) {
        wish.whose().ifPresent(whose -> signedIn.require(PLAN, whose));
        period.belongTo(wish.whose().map(OrganisationId::value));
    }

    private List<UUID> own() {
        return signedIn.organisations(PLAN).stream().map(OrganisationId::value).toList();
    }

    /** Of others nobody learns that they are there. */
    private SchoolPeriod own(UUID id) {
        return periods.find(id).filter(period -> period.organisation().filter(whose -> !own().contains(whose)).isEmpty()).orElseThrow(NotFound::new);
    }

    private PeriodView view(SchoolPeriod period) {
        Names names = period.names();
        return new PeriodView(period.id(), period.version(), period.kind() == Kind.TERM, period.firstDay(), period.lastDay(), period.name(current.language().tag()), names.fi(),
                names.sv(), names.en(), period.organisation().map(OrganisationId::new),
                period.organisation().map(whose -> organisations.name(new OrganisationId(whose), current.language())).orElse(""));
    }

    private static Kind kind(PeriodView.Wish wish) {
        return wish.term() ? Kind.TERM : Kind.BREAK;
    }

    private static Names names(PeriodView.Wish wish) {
        return new Names(wish.nameFi(), wish.nameSv(), wish.nameEn());
    }
}

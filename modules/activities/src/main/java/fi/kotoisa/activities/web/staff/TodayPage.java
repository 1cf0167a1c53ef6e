package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.activities.application.FeedReports;
import fi.kotoisa.activities.application.Holes;
import fi.kotoisa.activities.application.Today;
import fi.kotoisa.activities.application.Today.TodayView;
import fi.kotoisa.activities.application.TodayRow;
import fi.kotoisa.activities.application.Unheard;
import fi.kotoisa.activities.application.Unheard.UnheardDate;
import fi.kotoisa.identity.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.IsoFields;
import java.util.List;

/** Where the day begins: what is on, for oneself or for the whole organisation. */
@Named("todayPage")
@RequestScoped
public class TodayPage {

    @Inject
    Today today;

    @Inject
    FeedReports feeds;

    @Inject
    Holes lacks;

    @Inject
    Unheard unheard;

    @Inject
    SignedIn signedIn;

    @Inject
    PageAsked asked;

    private TodayView view;
    private int lacking;
    private List<UnheardDate> unreached;

    /** What one leads oneself comes first; who leads nothing now sees the organisation's. */
    @PostConstruct
    void look() {
        String whose = asked.text("whose");
        TodayView mine = whose.equals("all") ? today.all() : today.mine();
        boolean nothing = whose.isEmpty() && mine.today().isEmpty() && mine.tomorrow().isEmpty();
        view = nothing ? today.all() : mine;
        unreached = unheard.soon();
        lacking = signedIn.may(ActivityRights.FILL) ? lacks.count() : 0;
    }

    public TodayView getView() {
        return view;
    }

    /** How many of today's dates have begun: the line of now stands after them. */
    public long getBegun() {
        return view.today().stream().filter(row -> !row.startsAt().isAfter(view.now())).count();
    }

    /** How many feeds of one's organisations could not be read several times in a row. */
    public long getFailing() {
        return feeds.failing();
    }

    /** How many dates of the coming days lack somebody; 0 for those who do not see to that. */
    public int getLacking() {
        return lacking;
    }

    /** Dates of today and tomorrow with households that the last message did not reach. */
    public List<UnheardDate> getUnheard() {
        return unreached;
    }

    public int getWeek() {
        return view.now().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public long getCount() {
        return view.today().stream().filter(row -> !row.cancelled()).count();
    }

    /** Later dates that miss something, and tomorrow's that do. */
    public List<TodayRow> getHoles() {
        return view.holes();
    }
}

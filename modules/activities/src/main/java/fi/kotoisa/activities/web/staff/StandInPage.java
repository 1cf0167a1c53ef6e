package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.StandInOutcome;
import fi.kotoisa.activities.application.StandIns;
import fi.kotoisa.activities.application.StandIns.StandInView;
import fi.kotoisa.activities.application.StandingIn;
import fi.kotoisa.activities.application.TodayRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** "I can't come" of leaders, and leading a date in somebody's place: parts of the pages of today, of one date and of its attendance. */
@Named("standIn")
@RequestScoped
public class StandInPage {

    @Inject
    StandIns standIns;

    @Inject
    StandingIn standingIn;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    private Optional<StandInView> view = Optional.empty();
    private Optional<List<TodayRow>> wanted = Optional.empty();

    private SessionId session() {
        return new SessionId(asked.id("session"));
    }

    /** The leader cannot come. */
    public String cannot() {
        return after(standingIn.cannotCome(session()), session());
    }

    /** The leader comes after all. */
    public String come() {
        return after(standingIn.comeAfterAll(session()), session());
    }

    /** Leads the date whose button was pressed. */
    public String take() {
        SessionId taken = new SessionId(asked.id("stand-in"));
        return after(standingIn.take(taken), taken);
    }

    private static String after(StandInOutcome said, SessionId session) {
        return "/activities/staff/attendance?faces-redirect=true&session=" + session + "&said=" + said;
    }

    /** How the date of this page stands, looked up once. */
    public StandInView getView() {
        view = view.or(() -> Optional.of(standIns.of(session())));
        return view.orElseThrow();
    }

    /** Whether the leader of the date of this page cannot come; dates that were left out have nobody who could. */
    public boolean isAbsent() {
        return standIns.absent(session());
    }

    /** Dates that look for somebody, looked up once. */
    public List<TodayRow> getWanted() {
        wanted = wanted.or(() -> Optional.of(standIns.forMe()));
        return wanted.orElseThrow();
    }

    /** What came of pressing a button, if that is still so; empty otherwise. */
    public String getSaid() {
        return Arrays.stream(StandInOutcome.values()).filter(outcome -> outcome.name().equals(asked.text("said")) && holds(outcome)).findFirst()
                .map(outcome -> texts.say("staff.stand-in.said." + outcome)).orElse("");
    }

    /** An address that somebody else made says nothing untrue. */
    private boolean holds(StandInOutcome outcome) {
        return switch (outcome) {
            case CALLED -> getView().mineToKeep() || getView().relieved();
            case WITHDRAWN, TAKEN, ALREADY_YOURS -> getView().mine();
            case TOO_LATE -> !getView().mine() && !getView().called();
            case BUSY -> getView().called() && !getView().takeable();
            case BEGUN -> !getView().mine();
        };
    }

    /** Whether that is good news. */
    public boolean isFine() {
        return List.of("CALLED", "WITHDRAWN", "TAKEN", "ALREADY_YOURS").contains(asked.text("said"));
    }
}

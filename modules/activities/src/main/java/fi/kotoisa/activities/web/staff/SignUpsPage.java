package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.DeskSignUps;
import fi.kotoisa.activities.application.Offering.Taken;
import fi.kotoisa.activities.application.SignUpAnswers;
import fi.kotoisa.activities.application.SignUpLists;
import fi.kotoisa.activities.application.SignUpsView.SignUpRow;
import fi.kotoisa.activities.application.SignUpsView;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.OfferedLanguages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who has signed up; signing up somebody who calls, taking an offer and giving up a sign-up for them. */
@Named("signUpsPage")
@RequestScoped
public class SignUpsPage {

    private static final Set<String> SAID = Set.of("placed", "waiting", "already", "given-up", "taken", "passed-on", "reached");

    @Inject
    OfferedLanguages offered;

    @Inject
    SignUpLists lists;

    @Inject
    DeskSignUps desk;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>(Map.of("adults", "1", "children", "0", "care", "0", "language", Language.FI.code()));
    private SignUpsView view;
    private int number;

    @PostConstruct
    void load() {
        number = Math.min(asked.number("page"), SignUpLists.LAST_PAGE);
        view = lists.list(getIntake(), number);
    }

    /** Signs the household up, or says what to put right. */
    public String enrol() {
        Optional<SignUpAnswers> answers = new DeskForm(new FormReader(typed, errors, texts)).read(view.places().carePlaces() > 0);
        if (errors.any() || answers.isEmpty()) {
            return "";
        }
        EnrolmentOutcome outcome = desk.enrol(getIntake(), answers.get()).outcome();
        return switch (outcome) {
            case PLACED -> said("placed");
            case WAITING -> said("waiting");
            case ALREADY_DOWN -> said("already");
            case TOO_LATE -> refused("staff.desk.error.too-late");
            case CANCELLED -> refused("staff.desk.error.cancelled");
            case NEVER_FITS -> refused("staff.desk.error.never-fits");
        };
    }

    private String refused(String why) {
        errors.onPage(texts.say(why, view.places().places(), view.places().carePlaces()));
        return "";
    }

    /** Gives up the sign-up that the question above the list is about. */
    public String giveUp() {
        desk.cancel(getIntake(), new EnrolmentId(asked.id("household")));
        return said("given-up");
    }

    /** Takes what a household was offered, because it said so. */
    public String take() {
        return said(desk.accept(getIntake(), new EnrolmentId(asked.id("take"))) == Taken.YES ? "taken" : "passed-on");
    }

    private String said(String what) {
        return "/activities/staff/signups?faces-redirect=true&intake=" + getIntake() + "&said=" + what;
    }

    public IntakeId getIntake() {
        return new IntakeId(asked.id("intake"));
    }

    /** Which page of the list is shown, from 0. */
    public int getNumber() {
        return number;
    }

    public SignUpsView getView() {
        return view;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** The key of what was done just before; empty for nothing. */
    public String getSaid() {
        return SAID.contains(asked.text("said")) ? "staff.desk.said." + asked.text("said") : "";
    }

    /** The household that is asked about before its sign-up is given up. */
    public Optional<SignUpRow> getAskedAbout() {
        return view.rows().stream().filter(row -> row.enrolment().toString().equals(asked.text("household"))).findFirst();
    }

    /** Its name, or what stands for it. */
    public String getAskedName() {
        return getAskedAbout().map(row -> row.name().orElseGet(() -> texts.say("staff.attendance.alias", row.number()))).orElse("");
    }

    /** Whether the question before giving up is there: asked now, or just answered, though the household may have left the list meanwhile. */
    public boolean isAsking() {
        return getAskedAbout().isPresent() || !asked.text("give-up").isEmpty();
    }

    /** Whether somebody can be signed up, or somebody has just tried to, who must hear why not. */
    public boolean isOffering() {
        return view.open() || !asked.text("enrol").isEmpty();
    }

    public boolean isCareOffered() {
        return view.places().carePlaces() > 0;
    }

    public List<Choice> getLanguages() {
        return offered.ofResidents().stream().map(Choice::of).toList();
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return number == 0 ? "" : query(number - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return view.more() && number < SignUpLists.LAST_PAGE ? query(number + 1) : "";
    }

    private String query(int to) {
        return "?intake=" + getIntake() + "&page=" + to;
    }
}

package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.OwnActivities;
import fi.kotoisa.activities.application.OwnActivityView;
import fi.kotoisa.activities.application.OwnActivityView.OwnDate;
import fi.kotoisa.activities.application.OwnActivityView.State;
import fi.kotoisa.activities.application.Planning;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** One activity with its dates, as its organiser sees it. */
@Named("staffActivityPage")
@RequestScoped
public class StaffActivityPage {

    private static final Set<String> DONE = Set.of("draft", "published", "moved", "cancelled", "skipped", "held", "corrected", "completed", "all-cancelled", "changed", "prolonged");

    @Inject
    OwnActivities activities;

    @Inject
    Planning planning;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    private OwnActivityView view;

    @PostConstruct
    void load() {
        view = activities.find(new ActivityId(asked.id("id")), isPast());
    }

    public String publish() {
        try {
            planning.publish(view.id());
        } catch (SomeoneWasQuicker lost) {
            errors.onPage(texts.say("staff.activity.error.quicker"));
            load();
            return "";
        }
        return "/activities/staff/activity?faces-redirect=true&id=" + view.id() + "&done=published";
    }

    public OwnActivityView getView() {
        return view;
    }

    public boolean isPast() {
        return asked.text("past").equals("1");
    }

    /** What was done just before, in words; empty for nothing. */
    public String getDoneWords() {
        return DONE.contains(asked.text("done")) ? texts.say("staff.activity.done." + asked.text("done")) : "";
    }

    public boolean skipped(OwnDate date) {
        return date.state() == State.SKIPPED || dayOff(date);
    }

    public boolean holiday(OwnDate date) {
        return date.state() == State.SKIPPED_HOLIDAY;
    }

    /** Skipped for a public holiday or a school break. */
    public boolean dayOff(OwnDate date) {
        return holiday(date) || date.state() == State.SKIPPED_BREAK;
    }

    public boolean cancelled(OwnDate date) {
        return date.state() == State.CANCELLED;
    }

    /** Whether there is anything to call off: a date that has not begun. */
    public boolean isClosable() {
        return view.plannable() && (view.draft() || !isPast() && getHeld() > 0);
    }

    public long getHeld() {
        return view.dates().stream().filter(OwnDate::held).count();
    }

    /** Names of the languages that residents read and this activity does not speak yet. */
    public List<Language> getMissing() {
        return Language.ofResidents().stream().filter(language -> !view.languages().contains(language.tag())).toList();
    }
}

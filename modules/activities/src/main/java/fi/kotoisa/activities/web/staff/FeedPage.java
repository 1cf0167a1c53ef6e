package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.CallingOff;
import fi.kotoisa.activities.application.FeedLine;
import fi.kotoisa.activities.application.FeedLine.Missing;
import fi.kotoisa.activities.application.FeedReports;
import fi.kotoisa.activities.application.Following;
import fi.kotoisa.activities.application.Moving;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One followed feed: how it is read, and what is gone from it. */
@Named("feedPage")
@RequestScoped
public class FeedPage {

    private static final Set<String> DONE = Set.of("saved", "paused", "going", "read", "failed", "busy", "called-off");
    private static final Set<String> WELL = Set.of("READ", "UNCHANGED");
    private static final List<String> RHYTHMS = List.of("HOURLY", "DAILY", "WEEKLY");
    private static final int PAGE = 50;

    @Inject
    FeedReports reports;

    @Inject
    Following following;

    @Inject
    CallingOff callingOff;

    @Inject
    PlanChoices choices;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    private FeedLine feed;
    private Optional<List<Missing>> gone = Optional.empty();
    private final Map<String, String> typed = new HashMap<>();
    private String[] ticked = {};

    @PostConstruct
    void look() {
        feed = reports.feed(id());
        typed.put("rhythm", feed.rhythm());
        typed.put("newcomers", feed.drafts() ? "drafts" : "shown");
    }

    /** Keeps how often it is read, and what happens with new groups. */
    public String save() {
        String rhythm = Objects.toString(typed.get("rhythm"), "");
        if (!RHYTHMS.contains(rhythm)) {
            errors.at("rhythm", texts.say("staff.feed.error.rhythm"));
            return "";
        }
        following.change(id(), rhythm, "drafts".equals(typed.get("newcomers")));
        return done("saved");
    }

    public String pause() {
        following.pause(id());
        return done("paused");
    }

    public String goOn() {
        following.goOn(id());
        return done("going");
    }

    public String remove() {
        following.remove(id());
        return "/activities/staff/feeds?faces-redirect=true&done=removed";
    }

    public String readNow() {
        following.hurry(id());
        return done(following.readNow(id()).map(came -> WELL.contains(came) ? "read" : "failed").orElse("busy"));
    }

    /** Calls off what is ticked of what is gone. */
    public String callOff() {
        if (ticked.length == 0) {
            errors.at("missing", texts.say("staff.feed.error.ticked"));
        }
        String why = new FormReader(typed, errors, texts).text("why", Moving.LONGEST_REASON, "staff.date.error.why");
        if (errors.any()) {
            return "";
        }
        try {
            callingOff.callOff(id(), Set.of(ticked), why);
        } catch (SomeoneWasQuicker lost) {
            errors.onPage(texts.say("staff.import.error.quicker"));
            return "";
        }
        return done("called-off");
    }

    private String done(String what) {
        return "/activities/staff/feed?faces-redirect=true&id=" + id() + "&done=" + what;
    }

    private UUID id() {
        return asked.id("id");
    }

    public FeedLine getFeed() {
        return feed;
    }

    public String getState() {
        return words().state(feed);
    }

    public String getTone() {
        return new FeedsPage.Row(feed, "", "").tone();
    }

    /** What came of the newest reading; empty before the first. */
    public String getCame() {
        return feed.last().map(words()::came).orElse("");
    }

    private FeedWords words() {
        return new FeedWords(texts, choices.words());
    }

    /** The key of what was done just before; empty for nothing. */
    public String getDone() {
        return DONE.contains(asked.text("done")) ? "staff.feed.done." + asked.text("done") : "";
    }

    /** How good that is. */
    public String getDoneTone() {
        return Set.of("failed", "busy").contains(asked.text("done")) ? "warn" : "ok";
    }

    /** Whether the question before removing is there: asked now, or just answered. */
    public boolean isAsking() {
        return asked.text("ask").equals("remove") || !asked.text("remove").isEmpty();
    }

    /** What is gone and waits, to be ticked: as much of it as a page holds. */
    public List<Choice> getMissing() {
        FeedWords words = words();
        return gone().stream().skip((long) number() * PAGE).limit(PAGE).map(each -> new Choice(each.key(), each.title(), words.about(each))).toList();
    }

    private List<Missing> gone() {
        if (gone.isEmpty()) {
            gone = Optional.of(reports.missing(id()));
        }
        return gone.get();
    }

    /** Which page of what is gone is shown, from 0; the first where there is no such page. */
    private int number() {
        return asked.number("page") * PAGE < gone().size() ? asked.number("page") : 0;
    }

    public String getNumber() {
        return String.valueOf(number());
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return number() == 0 ? "" : "?id=" + id() + "&page=" + (number() - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return gone().size() > (number() + 1L) * PAGE ? "?id=" + id() + "&page=" + (number() + 1) : "";
    }

    public List<Choice> getRhythms() {
        return RHYTHMS.stream().map(each -> new Choice(each, texts.say("staff.feed.rhythm." + each))).toList();
    }

    public List<Choice> getNewcomers() {
        return newcomers(texts);
    }

    static List<Choice> newcomers(StaffTexts texts) {
        return List.of(new Choice("shown", texts.say("staff.feed.newcomers.shown")), new Choice("drafts", texts.say("staff.feed.newcomers.drafts")));
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String[] getTicked() {
        return ticked.clone();
    }

    public void setTicked(String[] keys) {
        ticked = keys.clone();
    }
}

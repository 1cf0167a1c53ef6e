package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.FeedLine;
import fi.kotoisa.activities.application.FeedReports;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The feeds of one's own organisations that are read again and again. */
@Named("feedsPage")
@RequestScoped
public class FeedsPage {

    private static final int PAGE = 20;

    @Inject
    FeedReports reports;

    @Inject
    PlanChoices choices;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    private List<FeedLine> found = List.of();
    private int number;

    @PostConstruct
    void look() {
        number = asked.number("page");
        found = reports.feeds(number * PAGE, PAGE + 1);
    }

    /**
     * A feed with its words.
     *
     * @param came what came of the newest reading, empty before the first
     */
    public record Row(FeedLine feed, String state, String came) {

        /** The state of the tag. */
        public String tone() {
            return feed.paused() ? "" : feed.failures() > 0 ? "stop" : "ok";
        }
    }

    public List<Row> getRows() {
        FeedWords words = new FeedWords(texts, choices.words());
        return found.stream().limit(PAGE).map(feed -> new Row(feed, words.state(feed), feed.last().map(words::came).orElse(""))).toList();
    }

    public boolean isRemoved() {
        return asked.text("done").equals("removed");
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return number == 0 ? "" : "?page=" + (number - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return found.size() > PAGE ? "?page=" + (number + 1) : "";
    }
}

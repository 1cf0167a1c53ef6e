package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.FeedLine;
import fi.kotoisa.activities.application.FeedLine.Reading;
import fi.kotoisa.activities.application.FeedReports;
import fi.kotoisa.activities.application.ImportRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** What came of reading one feed: each reading, or each row that could not be read as it stands. */
@Named("feedReportPage")
@RequestScoped
public class FeedReportPage {

    private static final int PAGE = 20;

    @Inject
    FeedReports reports;

    @Inject
    PlanChoices choices;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    private FeedLine feed;
    private boolean problems;
    private int number;
    private List<Reading> readings = List.of();
    private List<ImportRow> rows = List.of();

    @PostConstruct
    void look() {
        UUID id = asked.id("id");
        feed = reports.feed(id);
        problems = asked.text("show").equals("problems");
        number = asked.number("page");
        if (problems) {
            rows = reports.problems(id, number * PAGE, PAGE + 1);
        } else {
            readings = reports.readings(id, number * PAGE, PAGE + 1);
        }
    }

    /** @param came what came of it in words */
    public record Line(Reading reading, String came) {}

    /** @param where in the feed */
    public record Problem(ImportRow row, String where, String why) {}

    public FeedLine getFeed() {
        return feed;
    }

    public boolean isProblems() {
        return problems;
    }

    public List<Line> getReadings() {
        FeedWords words = new FeedWords(texts, choices.words());
        return readings.stream().limit(PAGE).map(reading -> new Line(reading, words.came(reading))).toList();
    }

    public List<Problem> getRows() {
        ImportRowWords words = new ImportRowWords(texts, choices.words());
        return rows.stream().limit(PAGE).map(row -> new Problem(row, words.title(row), words.why(row))).toList();
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return number == 0 ? "" : query(number - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return readings.size() + rows.size() > PAGE ? query(number + 1) : "";
    }

    private String query(int to) {
        return "?id=" + feed.id() + (problems ? "&show=problems" : "") + "&page=" + to;
    }
}

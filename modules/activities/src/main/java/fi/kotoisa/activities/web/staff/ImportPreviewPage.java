package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.FeedReports;
import fi.kotoisa.activities.application.Following;
import fi.kotoisa.activities.application.ImportPreview;
import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.ImportRow;
import fi.kotoisa.activities.application.Importing;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an import would change, row by row, and the button that takes it over. */
@Named
@RequestScoped
public class ImportPreviewPage {

    private static final int PAGE = 50;

    @Inject
    Importing importing;

    @Inject
    Following following;

    @Inject
    FeedReports reports;

    @Inject
    CurrentLanguage language;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    private String show = "";
    private int page;
    private boolean callOff;
    private boolean again;
    private String newcomers = "shown";
    private Optional<ImportPreview> preview = Optional.empty();

    /** Before the page is shown. */
    public void open() {
        preview = Optional.of(importing.preview(asked.id("id")));
    }

    /** Takes everything over that can be, and calls off what is gone where that is ticked. */
    public String take() {
        try {
            importing.take(asked.id("id"), callOff ? asked.number("seen") : 0);
            if (again) {
                following.follow(asked.id("id"), newcomers.equals("drafts"));
            }
        } catch (SomeoneWasQuicker lost) {
            errors.onPage(texts.say("staff.import.error.quicker"));
            open();
            return "";
        }
        return "/activities/staff/import-preview?faces-redirect=true&id=" + asked.id("id");
    }

    /** Has the address read again from now on, where there is nothing to take over. */
    public String follow() {
        return "/activities/staff/feed?faces-redirect=true&id=" + following.follow(asked.id("id"), newcomers.equals("drafts"));
    }

    /** One way of showing only some of the rows. */
    public record Tab(String action, String label, long count, boolean current) {}

    /** All rows, and each kind that there is. */
    public List<Tab> getTabs() {
        Tab all = new Tab("", texts.say("staff.import.tab.all"), getPreview().rows().size(), show.isEmpty());
        return Stream.concat(Stream.of(all), Arrays.stream(Action.values())
                        .filter(action -> getPreview().count(action) > 0)
                        .map(action -> new Tab(action.name(), texts.say("staff.import.tab." + action), getPreview().count(action), action.name().equals(show))))
                .toList();
    }

    /** The rows of this page, with their number in the import. */
    public List<Row> getRows() {
        ImportRowWords words = new ImportRowWords(texts, DateWords.in(language.language()));
        return matching().skip((long) page * PAGE).limit(PAGE).mapToObj(index -> row(index + 1, getPreview().rows().get(index), words)).toList();
    }

    private static Row row(int number, ImportRow row, ImportRowWords words) {
        return new Row(number, row, words.title(row), words.when(row), words.why(row));
    }

    /**
     * One row with its words.
     *
     * @param title the event, or where in the feed the trouble is
     * @param when day and time in words, empty where they cannot be read
     * @param why what happens and why
     */
    public record Row(int number, ImportRow row, String title, String when, String why) {

        /** The state of the tag that names the action. */
        public String state() {
            return switch (row.action()) {
                case CREATE -> "ok";
                case CHANGE -> "info";
                case SKIPPED -> "stop";
                case NOTED, GONE -> "wait";
                case SAME, KEPT -> "";
            };
        }
    }

    private IntStream matching() {
        List<ImportRow> rows = getPreview().rows();
        return IntStream.range(0, rows.size()).filter(index -> show.isEmpty() || rows.get(index).action().name().equals(show));
    }

    public ImportPreview getPreview() {
        if (preview.isEmpty()) {
            open();
        }
        return preview.orElseThrow();
    }

    /** The feed at the address of this import, where it is read again and again. */
    public Optional<UUID> getFollowed() {
        return getPreview().address().flatMap(address -> reports.of(getPreview().organiser(), address));
    }

    /** Whether this import came from an address that is not read again yet. */
    public boolean isOffered() {
        return getPreview().address().isPresent() && getFollowed().isEmpty();
    }

    /** Whether there is something that the button would do. */
    public boolean isAnythingToDo() {
        return getToDo() > 0 || getGone() > 0;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean ticked) {
        again = ticked;
    }

    public String getNewcomers() {
        return newcomers;
    }

    public void setNewcomers(String chosen) {
        newcomers = chosen;
    }

    public List<Choice> getNewcomerChoices() {
        return FeedPage.newcomers(texts);
    }

    /** The first day from which series are taken over, in words. */
    public String getFrom() {
        return DateWords.in(language.language()).dateWithYear(getPreview().from().atStartOfDay());
    }

    /** The last day to which series are taken over, in words. */
    public String getTo() {
        return DateWords.in(language.language()).dateWithYear(getPreview().to().atStartOfDay());
    }

    /** How many rows something will be done with. */
    public long getToDo() {
        return getPreview().rows().stream().filter(ImportRow::doesSomething).count();
    }

    public long getCreated() {
        return getPreview().count(Action.CREATE);
    }

    public long getChanged() {
        return getPreview().count(Action.CHANGE);
    }

    /** How many rows nothing is done with, whatever is ticked. */
    public long getLeft() {
        return getPreview().rows().size() - getToDo() - getGone();
    }

    /** How many dates were taken over before and are not in the feed any more. */
    public long getGone() {
        return getPreview().count(Action.GONE);
    }

    public boolean isCallOff() {
        return callOff;
    }

    public void setCallOff(boolean ticked) {
        callOff = ticked;
    }

    public boolean isMore() {
        return matching().count() > (page + 1L) * PAGE;
    }

    public String getId() {
        return asked.text("id");
    }

    public String getShow() {
        return show;
    }

    /** An unknown kind shows everything. */
    public void setShow(String show) {
        this.show = Arrays.stream(Action.values()).map(Action::name).filter(name -> name.equals(show)).findFirst().orElse("");
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, 10_000));
    }
}

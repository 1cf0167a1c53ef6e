package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.QueueHistory;
import fi.kotoisa.activities.application.QueueHistoryView;
import fi.kotoisa.activities.application.QueueHistoryView.QueueRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** What the queue of an intake has decided. */
@Named("queuePage")
@RequestScoped
public class QueuePage {

    @Inject
    QueueHistory history;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    private QueueHistoryView view;
    private int number;

    @PostConstruct
    void load() {
        number = Math.min(asked.number("page"), QueueHistory.LAST_PAGE);
        view = history.of(getIntake(), number);
    }

    public IntakeId getIntake() {
        return new IntakeId(asked.id("intake"));
    }

    public QueueHistoryView getView() {
        return view;
    }

    /** The household's name, or what stands for it. */
    public String name(QueueRow row) {
        return row.name().orElseGet(() -> texts.say("staff.attendance.alias", row.number()));
    }

    /** What happened, in words. */
    public String what(QueueRow row) {
        return texts.say("staff.queue.kind." + row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), row.passed());
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return number == 0 ? "" : query(number - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return view.more() && number < QueueHistory.LAST_PAGE ? query(number + 1) : "";
    }

    private String query(int to) {
        return "?intake=" + getIntake() + "&page=" + to;
    }
}

package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.AttendanceSheet;
import fi.kotoisa.activities.application.Attending;
import fi.kotoisa.platform.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** The list on paper. */
@Named("listPage")
@RequestScoped
public class ListPage {

    private static final int EMPTY_ROWS = 5;
    private static final int EMPTY_SHEET = 16;

    @Inject
    Attending attending;

    @Inject
    PageAsked asked;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    private AttendanceSheet sheet;

    @PostConstruct
    void load() {
        sheet = attending.list(new SessionId(asked.id("session")));
    }

    public AttendanceSheet getSheet() {
        return sheet;
    }

    /** Rows for those who come without having signed up; a sheet full of them where nobody signs up. */
    public List<Integer> getEmptyRows() {
        return IntStream.range(0, sheet.rows().isEmpty() ? EMPTY_SHEET : EMPTY_ROWS).boxed().toList();
    }

    public String getPrintedBy() {
        return visitor.shownName();
    }

    public LocalDateTime getPrintedAt() {
        return LocalDateTime.now(clock);
    }
}

package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.AttendanceSheet.AttendanceRow;
import fi.kotoisa.activities.application.AttendanceSheet.Said;
import fi.kotoisa.activities.application.AttendanceSheet;
import fi.kotoisa.activities.application.Attending;
import fi.kotoisa.platform.NotFound;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

/** Marking who came, on a phone: every button saves its own row and whatever stands in the field below. */
@Named("attendancePage")
@RequestScoped
public class AttendancePage {

    @Inject
    Attending attending;

    @Inject
    PageAsked asked;

    @Inject
    HeadCountField headCount;

    @Inject
    Clock clock;

    private AttendanceSheet sheet;
    private String heads = "";

    @PostConstruct
    void load() {
        sheet = attending.sheet(session());
        heads = HeadCountField.shown(sheet);
    }

    /** Saves the row whose button was pressed, and the number of the others where it was changed. */
    public String save() {
        markOne(asked.text("mark"));
        if (!headCount.save(sheet, heads)) {
            sheet = attending.sheet(session());
            return "";
        }
        return "/activities/staff/attendance?faces-redirect=true&session=" + session() + "&saved=1";
    }

    private void markOne(String mark) {
        if (mark.matches("(here|away)\\.[0-9a-fA-F-]{36}")) {
            attending.markAll(session(), Map.of(enrolment(mark.substring("here.".length())), mark.startsWith("here") ? Said.PRESENT : Said.AWAY));
        }
    }

    private static EnrolmentId enrolment(String id) {
        try {
            return new EnrolmentId(UUID.fromString(id));
        } catch (IllegalArgumentException bent) {
            throw new NotFound();
        }
    }

    private SessionId session() {
        return new SessionId(asked.id("session"));
    }

    public AttendanceSheet getSheet() {
        return sheet;
    }

    public boolean here(AttendanceRow row) {
        return row.said() == Said.PRESENT;
    }

    public boolean away(AttendanceRow row) {
        return row.said() == Said.AWAY || told(row);
    }

    /** Away, and said so beforehand. */
    public boolean told(AttendanceRow row) {
        return row.said() == Said.TOLD;
    }

    public boolean open(AttendanceRow row) {
        return row.said() == Said.NOTHING;
    }

    public long getHereCount() {
        return sheet.count(Said.PRESENT);
    }

    public long getOpenCount() {
        return sheet.count(Said.NOTHING);
    }

    public boolean isSaved() {
        return asked.text("saved").equals("1");
    }

    public LocalDateTime getNow() {
        return LocalDateTime.now(clock);
    }

    public String getHeads() {
        return heads;
    }

    public void setHeads(String heads) {
        this.heads = heads;
    }
}

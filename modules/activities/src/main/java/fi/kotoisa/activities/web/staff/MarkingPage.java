package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.AttendanceSheet;
import fi.kotoisa.activities.application.AttendanceSheet.AttendanceRow;
import fi.kotoisa.activities.application.AttendanceSheet.Said;
import fi.kotoisa.activities.application.Attending;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Typing a list that was filled in on paper, in its order, and saving it at once. What is saved is what was changed in this form: what somebody else marks meanwhile stays.
 */
@Named("markingPage")
@RequestScoped
public class MarkingPage {

    @Inject
    Attending attending;

    @Inject
    PageAsked asked;

    @Inject
    HeadCountField headCount;

    private AttendanceSheet sheet;
    private String heads = "";

    @PostConstruct
    void load() {
        sheet = attending.sheet(session());
        heads = HeadCountField.shown(sheet);
    }

    /** Saves all rows that were changed, and the number of the others. A wrong number is shown beside it; the rows are saved then too. */
    public String save() {
        Map<EnrolmentId, Said> changed = changed();
        if (!changed.isEmpty()) {
            attending.markAll(session(), changed);
        }
        if (!headCount.save(sheet, heads)) {
            sheet = attending.sheet(session());
            return "";
        }
        return "/activities/staff/attendance?faces-redirect=true&session=" + session() + "&saved=1";
    }

    /** What was chosen, where it is another than what the form showed. */
    private Map<EnrolmentId, Said> changed() {
        Map<EnrolmentId, Said> changed = new LinkedHashMap<>();
        for (AttendanceRow row : sheet.rows()) {
            changed(row).ifPresent(said -> changed.put(row.enrolment(), said));
        }
        return changed;
    }

    private Optional<Said> changed(AttendanceRow row) {
        String chosen = asked.text("m." + row.enrolment());
        return chosen.equals(asked.text("was." + row.enrolment())) ? Optional.empty() : Arrays.stream(Said.values()).filter(said -> said.name().equals(chosen)).findFirst();
    }

    /** What stands chosen for a household: what was changed in the form, if that could not be saved, otherwise what the list says. */
    public Said chosen(AttendanceRow row) {
        return changed(row).orElse(row.said());
    }

    private SessionId session() {
        return new SessionId(asked.id("session"));
    }

    public AttendanceSheet getSheet() {
        return sheet;
    }

    /** What can be said of a household, with the key that says it. */
    public List<Map.Entry<String, String>> getAnswers() {
        return List.of(Map.entry("PRESENT", "1"), Map.entry("AWAY", "2"), Map.entry("TOLD", "3"), Map.entry("NOTHING", "0"));
    }

    public String getHeads() {
        return heads;
    }

    public void setHeads(String heads) {
        this.heads = heads;
    }
}

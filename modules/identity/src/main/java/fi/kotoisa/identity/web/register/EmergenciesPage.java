package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.EmergencyDesk.Answered;
import fi.kotoisa.identity.application.register.EmergencyDesk.Outcome;
import fi.kotoisa.identity.application.register.EmergencyDesk.Row;
import fi.kotoisa.identity.application.register.EmergencyDesk;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Errors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Behind {@code staff/emergencies.xhtml}: what workers opened or ask to open in emergencies. */
@Named
@RequestScoped
public class EmergenciesPage {

    private static final int LONGEST_NOTE = 500;
    private static final int SHORTEST_NOTE = 10;
    private static final String HERE = "/identity/staff/emergencies?faces-redirect=true&done=";

    @Inject
    EmergencyDesk desk;

    @Inject
    SignedIn signedIn;

    @Inject
    RegisterTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private List<Row> rows = List.of();

    @PostConstruct
    void load() {
        rows = desk.page(texts.page());
    }

    /** Opens the file to the worker for three hours. */
    public String open() {
        return answer(desk.open(texts.id("open"), false), "opened");
    }

    /** Opens it, and the worker works with the person from now on. */
    public String openAndHandOver() {
        return answer(desk.open(texts.id("hand-over"), true), "opened");
    }

    public String refuse() {
        return answer(desk.refuse(texts.id("refuse")), "refused");
    }

    /** There was a reason. */
    public String fits() {
        return review(texts.id("fits"), true);
    }

    /** There was none; why, must be said. */
    public String fitsNot() {
        return review(texts.id("fits-not"), false);
    }

    private String review(UUID id, boolean fitting) {
        String note = typed.getOrDefault("note-" + id, "").strip();
        if (note.length() > LONGEST_NOTE || !fitting && note.length() < SHORTEST_NOTE) {
            errors.at("note-" + id, texts.say("staff.emergencies.error.note"));
            return "";
        }
        return answer(desk.review(id, fitting, note), "reviewed");
    }

    private String answer(Answered answered, String done) {
        if (answered.outcome() == Outcome.DONE) {
            return HERE + done;
        }
        errors.onPage(texts.say("staff.emergencies.error." + PageAsked.lower(answered.outcome())));
        rows = desk.page(texts.page());
        return "";
    }

    public List<Row> getRows() {
        return rows.stream().limit(EmergencyDesk.PAGE).toList();
    }

    public String state(Row row) {
        if (row.due().isPresent()) {
            return texts.say("staff.emergencies.due", texts.date(row.due().get()));
        }
        return row.fitting().map(fits -> texts.say(fits ? "staff.emergencies.fitting" : "staff.emergencies.not-fitting", row.reviewedBy().orElse("")))
                .orElseGet(() -> texts.say("staff.emergency.state." + PageAsked.lower(row.state())));
    }

    public String tone(Row row) {
        return switch (row.state()) {
            case ASKED -> "stop";
            case REFUSED -> "";
            case OPENED -> row.fitting().map(fits -> fits ? "ok" : "stop").orElse("wait");
        };
    }

    public String asked(Row row) {
        return texts.moment(row.askedAt());
    }

    public String ends(Row row) {
        return texts.moment(row.endsAt());
    }

    public boolean isMayAnswer() {
        return signedIn.may(Rights.EMERGENCY_ANSWER);
    }

    /** What was just done, in words. */
    public String getDone() {
        return texts.said("staff.emergencies.done.", "opened", "refused", "reviewed");
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return texts.page() == 0 ? "" : "?page=" + (texts.page() - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return rows.size() > EmergencyDesk.PAGE ? "?page=" + (texts.page() + 1) : "";
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}

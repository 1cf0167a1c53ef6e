package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.personaldata.ErasureDecisions;
import fi.kotoisa.identity.application.personaldata.ErasureView;
import fi.kotoisa.identity.application.personaldata.ErasingAgain;
import fi.kotoisa.identity.application.personaldata.RetentionBook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Behind {@code staff/retention.xhtml}: how long records are kept, and what shall be erased or was. */
@Named
@RequestScoped
public class RetentionPage {

    @Inject
    RetentionBook book;

    @Inject
    ErasureDecisions erasures;

    @Inject
    ErasingAgain again;

    @Inject
    SignedIn signedIn;

    @Inject
    DataTexts texts;

    private List<RetentionBook.Rule> rules = List.of();
    private Optional<ErasureDecisions.Listed> found = Optional.empty();

    public List<RetentionBook.Rule> getRules() {
        if (rules.isEmpty()) {
            rules = book.all();
        }
        return rules;
    }

    /** How long, from when. */
    public String time(RetentionBook.Rule rule) {
        return texts.say("staff.retention.years", rule.years()) + ", " + texts.word("staff.retention.start", rule.start());
    }

    public String tone(RetentionBook.Rule rule) {
        return switch (rule.sureness()) {
            case VERIFIED -> "ok";
            case BELIEVED -> "wait";
            case OWN_DECISION -> "";
        };
    }

    public ErasureDecisions.Listed getFound() {
        if (found.isEmpty()) {
            found = Optional.of(erasures.page(texts.page()));
        }
        return found.get();
    }

    /** Where an erasure stands, with what came of it. */
    public String state(ErasureView erasure) {
        String state = texts.word("staff.erasure.state", erasure.state());
        return erasure.state() == ErasureView.State.DONE ? state + ": " + texts.say("staff.erasure.gone", erasure.gone(), erasure.records()) : state;
    }

    public String tone(ErasureView erasure) {
        return switch (erasure.state()) {
            case PROPOSED, CONFIRMED -> "wait";
            case DONE -> "ok";
            case REJECTED -> "";
        };
    }

    /** That erased records are back, in words; empty where none is. */
    public String getBack() {
        long records = again.count();
        return records == 0 ? "" : texts.say("staff.again.back", records);
    }

    public boolean isMayChange() {
        return signedIn.may(Rights.RETENTION_RULES);
    }

    public boolean isMayPropose() {
        return signedIn.may(Rights.ERASURE_PROPOSE);
    }

    public String getDone() {
        return texts.done("rule", "rejected");
    }

    public String getPrevious() {
        return texts.page() == 0 ? "" : "?page=" + (texts.page() - 1);
    }

    public String getNext() {
        return getFound().more() ? "?page=" + (texts.page() + 1) : "";
    }
}

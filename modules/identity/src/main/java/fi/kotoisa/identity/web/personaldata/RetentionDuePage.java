package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.RetentionType;
import fi.kotoisa.identity.application.personaldata.Erasures;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.platform.NotFound;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind {@code staff/retention-due.xhtml}: what has been kept as long as its rule says, by reference, and the proposal to erase it. */
@Named
@RequestScoped
public class RetentionDuePage {

    @Inject
    Erasures erasures;

    @Inject
    DataTexts texts;

    private RetentionType type;
    private Erasures.Preview preview;

    @PostConstruct
    void load() {
        type = PageAsked.named(RetentionType.values(), texts.text("rule")).orElseThrow(NotFound::new);
        preview = erasures.preview(type, texts.page());
    }

    /** Proposes the first of them; somebody else confirms it. */
    public String propose() {
        return erasures.propose(type).erasure().map(id -> "/identity/staff/erasure?faces-redirect=true&id=" + id + "&done=proposed").orElseGet(() -> texts.wrong("nothing"));
    }

    public RetentionType getType() {
        return type;
    }

    public String getTitle() {
        return texts.word("staff.retention.type", type);
    }

    public Erasures.Preview getPreview() {
        return preview;
    }

    public int getMost() {
        return Erasures.MOST;
    }

    public String getPrevious() {
        return texts.page() == 0 ? "" : query(texts.page() - 1);
    }

    public String getNext() {
        return preview.more() ? query(texts.page() + 1) : "";
    }

    private String query(int page) {
        return "?rule=" + type + "&page=" + page;
    }
}

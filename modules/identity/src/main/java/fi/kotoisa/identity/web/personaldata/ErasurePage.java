package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.ErasureId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.personaldata.Erasing;
import fi.kotoisa.identity.application.personaldata.ErasureDecisions;
import fi.kotoisa.identity.application.personaldata.ErasureView;
import fi.kotoisa.identity.web.PageAsked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Behind {@code staff/erasure.xhtml}: an erasure that was proposed, its records by reference, and what a second person says to it. */
@Named
@RequestScoped
public class ErasurePage {

    @Inject
    ErasureDecisions decisions;

    @Inject
    Erasing erasing;

    @Inject
    SignedIn signedIn;

    @Inject
    DataTexts texts;

    private final Map<String, String> typed = new HashMap<>();
    private ErasureView erasure;
    private List<ErasureDecisions.Item> items = List.of();
    private boolean sure;

    @PostConstruct
    void load() {
        ErasureId id = new ErasureId(texts.id("id"));
        erasure = decisions.find(id);
        items = decisions.items(id);
        typed.put("version", String.valueOf(erasure.version()));
    }

    /** Confirms it, and erases one record after another. */
    public String confirm() {
        if (!sure) {
            return texts.wrong("sure", "sure");
        }
        return switch (decisions.confirm(erasure.id(), version())) {
            case DONE -> erase();
            case SAME_PERSON -> texts.wrong("same-person");
            case DECIDED -> texts.wrong("decided");
        };
    }

    private int version() {
        return typed.get("version").matches("[0-9]{1,9}") ? Integer.parseInt(typed.get("version")) : 0;
    }

    /** Goes on where it broke off. */
    public String goOn() {
        return erase();
    }

    private String erase() {
        boolean noted = items.stream().filter(ErasureDecisions.Item::waits).allMatch(item -> erasing.erase(item.id()).outcome() != Erasing.Outcome.NOT_NOTED);
        if (!noted) {
            load();
            return texts.wrong("not-noted");
        }
        erasing.finish(erasure.id());
        return "/identity/staff/erasure?faces-redirect=true&id=" + erasure.id() + "&done=erased";
    }

    /** It is not done. */
    public String reject() {
        return decisions.reject(erasure.id(), version()) == ErasureDecisions.Outcome.DECIDED ? texts.wrong("decided") : "/identity/staff/retention?faces-redirect=true&done=rejected";
    }

    public ErasureView getErasure() {
        return erasure;
    }

    public List<ErasureDecisions.Item> getItems() {
        return items;
    }

    /** What came of one record; empty while it waits. */
    public String state(ErasureDecisions.Item item) {
        if (item.waits()) {
            return texts.say("staff.erasure.item.waits");
        }
        return item.hold().map(why -> texts.say("staff.erasure.hold." + PageAsked.lower(why))).orElseGet(() -> texts.say("staff.erasure.item.gone"));
    }

    /** Whether it was confirmed and broke off. */
    public boolean isBrokenOff() {
        return erasure.state() == ErasureView.State.CONFIRMED && signedIn.may(Rights.ERASURE_CONFIRM);
    }

    public String getDone() {
        return texts.done("proposed", "erased");
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean typedSure) {
        sure = typedSure;
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}

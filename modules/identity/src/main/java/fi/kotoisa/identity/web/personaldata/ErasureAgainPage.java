package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.personaldata.ErasingAgain;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind {@code staff/erasure-again.xhtml}: what was erased and is back after a backup was restored, by reference, and the button that erases it again. */
@Named
@RequestScoped
public class ErasureAgainPage {

    @Inject
    ErasingAgain again;

    @Inject
    SignedIn signedIn;

    @Inject
    DataTexts texts;

    private ErasingAgain.Listed found;
    private boolean sure;

    @PostConstruct
    void load() {
        found = again.page(texts.page());
    }

    /** Erases one record after another. */
    public String erase() {
        if (!sure) {
            return texts.wrong("sure", "sure");
        }
        boolean all = again.waiting().stream().filter(record -> again.erase(record).outcome() == ErasingAgain.Outcome.MERGED).count() == 0;
        return "/identity/staff/erasure-again?faces-redirect=true&done=" + (all ? "again" : "merged");
    }

    public ErasingAgain.Listed getFound() {
        return found;
    }

    /** How many are back, in words. */
    public String getBack() {
        return texts.say("staff.again.back", again.count());
    }

    public int getMost() {
        return ErasingAgain.MOST;
    }

    public boolean isMayErase() {
        return signedIn.may(Rights.ERASURE_CONFIRM);
    }

    public String getDone() {
        return texts.done("again");
    }

    /** That some stayed, and why; empty where none did. */
    public String getStayed() {
        return texts.done("merged");
    }

    public String getPrevious() {
        return texts.page() == 0 ? "" : "?page=" + (texts.page() - 1);
    }

    public String getNext() {
        return found.more() ? "?page=" + (texts.page() + 1) : "";
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean typedSure) {
        sure = typedSure;
    }
}

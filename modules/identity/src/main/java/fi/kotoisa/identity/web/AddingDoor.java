package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.AddingFactors.Adder;
import fi.kotoisa.identity.application.FactorOutcome;
import fi.kotoisa.look.Errors;
import fi.kotoisa.look.Shell;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** What both pages that add a second factor do with what came of it. */
@Named
@RequestScoped
public class AddingDoor {

    private static final String ADDED = "/identity/my-account?faces-redirect=true&done=added";

    @Inject
    SignInDoor door;

    @Inject
    CurrentPerson current;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    @Inject
    Shell shell;

    private List<String> codes = List.of();
    private boolean entered;

    Adder adder(String password) {
        return new Adder(current.signedIn() ? Optional.empty() : door.half(), password);
    }

    Optional<String> half() {
        return current.signedIn() ? Optional.empty() : door.half();
    }

    public boolean isSignedIn() {
        return current.signedIn();
    }

    /**
     * Lets in whoever came in by it.
     *
     * @param field where a wrong answer is told
     * @return the page of one's own sign-in, or nothing where there are codes to show or something to put right
     */
    String settle(FactorOutcome outcome, String field) {
        outcome.entered().ifPresent(door::enter);
        entered = outcome.entered().isPresent();
        codes = outcome.codes();
        switch (outcome.answer()) {
            case DONE -> {
                return codes.isEmpty() ? ADDED : "";
            }
            case WRONG_PASSWORD -> errors.at("password", say("again.password.wrong"));
            case WAIT -> errors.at("password", say("second.wait"));
            case WRONG_CODE -> errors.at(field, say("second.code.wrong"));
            case WRONG_PASSKEY -> errors.at(field, say("passkey.failed"));
            case ALREADY_THERE -> errors.onPage(say("app.already"));
            case GONE -> errors.onPage(say("sign-in.late"));
        }
        return "";
    }

    /** The new recovery codes; empty where none were made. */
    public List<String> getCodes() {
        return codes;
    }

    /** Where the person goes from here. */
    public String getOnward() {
        return entered ? door.onward() : shell.path("/identity/my-account");
    }

    String say(String key) {
        return Texts.of("identity", language.language()).orElseThrow().get(key);
    }

    public String getBack() {
        return door.back();
    }

    String said(String name) {
        return door.said(name);
    }
}

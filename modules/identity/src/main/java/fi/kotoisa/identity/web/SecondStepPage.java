package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.PasskeyProof;
import fi.kotoisa.identity.application.PasskeyQuestion;
import fi.kotoisa.identity.application.SecondStep;
import fi.kotoisa.identity.application.SecondStep.Choices;
import fi.kotoisa.identity.application.SignInOutcome;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotSignedIn;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Behind {@code second-step.xhtml}: the code of the app, a passkey or a recovery code, after the password. */
@Named
@RequestScoped
public class SecondStepPage {

    @Inject
    SecondStep steps;

    @Inject
    SignInDoor door;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    private Optional<Choices> choices = Optional.empty();
    private String code = "";
    private String recovery = "";

    /** @return nothing: the browser is sent on, or the page comes again with its error */
    public String enterByCode() {
        if (code.isBlank()) {
            errors.at("code", say("second.code.missing"));
            return "";
        }
        return settle(steps.byCode(half(), code), "code");
    }

    /** @return as {@link #enterByCode} */
    public String enterByRecoveryCode() {
        if (recovery.isBlank()) {
            errors.at("recovery", say("second.code.missing"));
            return "";
        }
        return settle(steps.byRecoveryCode(half(), recovery), "recovery");
    }

    /** @return as {@link #enterByCode} */
    public String enterByPasskey() {
        return settle(steps.byPasskey(half(), new PasskeyProof(door.said("asked"), door.said("answer"))), "passkey");
    }

    private String settle(SignInOutcome outcome, String field) {
        Answer answer = door.enter(outcome);
        switch (answer) {
            case WRONG_CODE -> errors.at(field, say(field.equals("code") ? "second.code.wrong" : "second.recovery.wrong"));
            case WRONG_PASSKEY -> errors.at(field, say("passkey.failed"));
            case WAIT -> errors.at(field, say("second.wait"));
            case SIGNED_IN, SECOND_STEP, FIRST_FACTOR, GONE, REFUSED -> door.sendOn(answer);
        }
        return "";
    }

    public boolean isApp() {
        return choices().app();
    }

    public boolean isPasskey() {
        return choices().passkey().isPresent();
    }

    public PasskeyQuestion getQuestion() {
        return choices().passkey().orElseThrow();
    }

    /** Whether the last way is shown at once: where there was an error in it. */
    public boolean isRecoveryOpen() {
        return !errors.of("recovery").isEmpty();
    }

    public String getBack() {
        return door.back();
    }

    private Choices choices() {
        if (choices.isEmpty()) {
            choices = Optional.of(steps.choices(half()).orElseThrow(NotSignedIn::new));
        }
        return choices.get();
    }

    private String half() {
        return door.half().orElseThrow(NotSignedIn::new);
    }

    private String say(String key) {
        return Texts.of("identity", language.language()).orElseThrow().get(key);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }

    public String getRecovery() {
        return recovery;
    }

    public void setRecovery(String typed) {
        recovery = typed;
    }
}

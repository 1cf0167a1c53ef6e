package fi.kotoisa.identity.web;

import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.BrokerTalk;
import fi.kotoisa.identity.application.BrokerTrouble;
import fi.kotoisa.identity.application.PasskeyProof;
import fi.kotoisa.identity.application.PasskeyQuestion;
import fi.kotoisa.identity.application.SecondStep;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Behind {@code sign-in.xhtml}. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    SignInDoor door;

    @Inject
    SecondStep secondStep;

    @Inject
    BrokerTalk broker;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    private Optional<PasskeyQuestion> question = Optional.empty();
    private String name = "";
    private String password = "";

    /** @return nothing: the browser is sent on, or the page comes again with its errors */
    public String enter() {
        if (name.isBlank() || password.isEmpty()) {
            complainAboutGaps();
            return "";
        }
        Answer answer = door.enter(name, password);
        if (answer == Answer.REFUSED || answer == Answer.WAIT) {
            errors.at("name", say(answer == Answer.WAIT ? "sign-in.wait" : "sign-in.wrong"));
        } else {
            door.sendOn(answer);
        }
        return "";
    }

    /** @return nothing: the browser is sent on, or the page comes again with its error */
    public String enterByPasskey() {
        Answer answer = door.enter(secondStep.byPasskeyAlone(new PasskeyProof(door.said("asked"), door.said("answer"))));
        if (answer == Answer.SIGNED_IN) {
            door.sendOn(answer);
        } else {
            errors.at("passkey", say("passkey.failed"));
        }
        return "";
    }

    /** What a passkey is asked that signs in alone. */
    public PasskeyQuestion getQuestion() {
        if (question.isEmpty()) {
            question = Optional.of(secondStep.question());
        }
        return question.get();
    }

    /** What people call the municipality's sign-in service; empty where there is none. */
    public String getBroker() {
        return broker.name().orElse("");
    }

    /** The same as the query of an address. */
    public String getBackQuery() {
        return SignInDoor.withBack(door.back());
    }

    /** Why signing in there came to nothing, in words; empty where it did not. */
    public String getBrokerTrouble() {
        String asked = Optional.ofNullable(request.getParameter("broker")).orElse("");
        return Arrays.stream(BrokerTrouble.values()).map(PageAsked::lower).filter(asked::equals).findFirst().map(why -> say("sign-in.broker." + why)).orElse("");
    }

    /** Whether too much time went by after the password. */
    public boolean isLate() {
        return request.getParameter("late") != null;
    }

    static String firstPage(Set<Role> roles) {
        if (roles.contains(Role.PLANNER) || roles.contains(Role.LEADER)) {
            return "/activities/staff/today";
        }
        if (roles.contains(Role.COUNSELLOR) || roles.contains(Role.SECRETARY) || roles.contains(Role.MANAGER)) {
            return "/identity/staff/register";
        }
        if (roles.contains(Role.ADMINISTRATOR)) {
            return "/identity/staff/administration";
        }
        if (roles.contains(Role.DATA_PROTECTION_OFFICER)) {
            return "/identity/staff/audit";
        }
        if (roles.stream().anyMatch(Role::staff)) {
            return "/activities/staff/today";
        }
        return roles.contains(Role.VOLUNTEER) ? "/volunteering/shifts" : "/identity/my-data";
    }

    private void complainAboutGaps() {
        if (name.isBlank()) {
            errors.at("name", say("sign-in.name.missing"));
        }
        if (password.isEmpty()) {
            errors.at("password", say("sign-in.password.missing"));
        }
    }

    private String say(String key) {
        return Texts.of("identity", language.language()).orElseThrow().get(key);
    }

    /** Where to go afterwards, as far as it is an address of ours. */
    public String getBack() {
        return door.back();
    }

    /** Whether a new password was just set. */
    public boolean isNewPassword() {
        return Optional.ofNullable(request.getParameter("set")).isPresent();
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}

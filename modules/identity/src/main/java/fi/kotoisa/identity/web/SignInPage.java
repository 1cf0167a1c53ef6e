package fi.kotoisa.identity.web;

import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.look.Errors;
import fi.kotoisa.look.Shell;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Behind {@code sign-in.xhtml}. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    SignInDoor door;

    @Inject
    CurrentPerson current;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    @Inject
    Shell shell;

    @Inject
    CurrentLanguage language;

    private String name = "";
    private String password = "";

    /** @return nothing: the browser is sent on, or the page comes again with its errors */
    public String enter() {
        if (name.isBlank() || password.isEmpty()) {
            complainAboutGaps();
            return "";
        }
        Answer answer = door.enter(name, password);
        if (answer == Answer.SIGNED_IN) {
            door.sendTo(OwnAddress.of(request.getParameter("back")).orElseGet(() -> shell.path(firstPage(current.roles()))));
        } else {
            errors.at("name", say(answer == Answer.WAIT ? "sign-in.wait" : "sign-in.wrong"));
        }
        return "";
    }

    static String firstPage(Set<Role> roles) {
        if (roles.contains(Role.PLANNER) || roles.contains(Role.LEADER)) {
            return "/activities/staff/today";
        }
        if (roles.contains(Role.COUNSELLOR) || roles.contains(Role.SECRETARY) || roles.contains(Role.MANAGER)) {
            return "/identity/staff/register";
        }
        if (roles.contains(Role.ADMINISTRATOR)) {
            return "/identity/staff/people";
        }
        if (roles.contains(Role.DATA_PROTECTION_OFFICER)) {
            return "/identity/staff/audit";
        }
        return roles.stream().anyMatch(Role::staff) ? "/activities/staff/today" : "/volunteering/shifts";
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
        return OwnAddress.of(request.getParameter("back")).orElse("");
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

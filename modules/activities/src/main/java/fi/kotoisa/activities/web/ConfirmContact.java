package fi.kotoisa.activities.web;

import fi.kotoisa.activities.application.ActivityDetails;
import fi.kotoisa.activities.application.MySignUpView;
import fi.kotoisa.activities.application.Rerouting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Somebody at a new number or address is asked whether messages may come there. Opening the link alone does nothing: mail programs open links by themselves. */
@Named
@RequestScoped
public class ConfirmContact {

    @Inject
    Asked asked;

    @Inject
    Rerouting rerouting;

    @Inject
    ActivityDetails details;

    @Inject
    Words words;

    private Optional<MySignUpView> pending;

    @PostConstruct
    void find() {
        pending = asked.value("key").flatMap(rerouting::pending);
    }

    public boolean isThere() {
        return pending.isPresent();
    }

    public String getKey() {
        return asked.value("key").orElse("");
    }

    /** What the messages are about. */
    public String getGroup() {
        return pending.flatMap(mine -> details.find(mine.activity(), words.language())).map(activity -> words.say("reach.confirm.text", activity.title())).orElse("");
    }

    /** Yes; on to the sign-up. */
    public String confirm() {
        return rerouting.confirm(getKey()).map(link -> MySignUp.onward(link, "changed"))
                .orElseGet(() -> "/activities/confirm-contact?faces-redirect=true&key=" + getKey());
    }
}

package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.AddingFactors;
import fi.kotoisa.look.Shell;
import fi.kotoisa.platform.NotSignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind {@code first-factor.xhtml}: whose role needs a second factor chooses which one to set up; nothing else opens before. */
@Named
@RequestScoped
public class FirstFactorPage {

    @Inject
    AddingFactors adding;

    @Inject
    SignInDoor door;

    @Inject
    Shell shell;

    public String getAppAddress() {
        return address("add-app");
    }

    public String getPasskeyAddress() {
        return address("add-passkey");
    }

    private String address(String page) {
        if (!adding.first(door.half())) {
            throw new NotSignedIn();
        }
        return shell.path("/identity/" + page) + SignInDoor.withBack(door.back());
    }
}

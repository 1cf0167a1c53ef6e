package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.AddingFactors;
import fi.kotoisa.identity.application.AppOffer;
import fi.kotoisa.look.Errors;
import fi.kotoisa.look.QrDrawing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Behind {@code add-app.xhtml}: the picture to scan, and the first code. */
@Named
@RequestScoped
public class AddAppPage {

    @Inject
    AddingFactors adding;

    @Inject
    AddingDoor door;

    @Inject
    Errors errors;

    private Optional<AppOffer> offer = Optional.empty();
    private String code = "";
    private String password = "";

    /** @return the page of one's own sign-in, or nothing where there are codes to show or something to put right */
    public String save() {
        if (code.isBlank()) {
            errors.at("code", door.say("second.code.missing"));
        }
        if (door.isSignedIn() && password.isEmpty()) {
            errors.at("password", door.say("sign-in.password.missing"));
        }
        return errors.any() ? "" : door.settle(adding.addApp(door.adder(password), door.said("sealed"), code), "code");
    }

    /** Whether there is an app already, so that there is nothing to set up. */
    public boolean isThere() {
        return door.getCodes().isEmpty() && adding.hasApp(door.half());
    }

    public QrDrawing getPicture() {
        return QrDrawing.of(offer().address());
    }

    /** The secret in groups of four, for whoever types it. */
    public String getSecret() {
        return offer().secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String getSealed() {
        return offer().sealed();
    }

    private AppOffer offer() {
        if (offer.isEmpty()) {
            String sealed = door.said("sealed");
            offer = Optional.of(sealed.isEmpty() ? adding.offerApp(door.half()) : adding.offerAgain(door.half(), sealed));
        }
        return offer.get();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}

package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.AddingFactors;
import fi.kotoisa.identity.application.AddingFactors.Making;
import fi.kotoisa.identity.application.PasskeyProof;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.TypedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Behind {@code add-passkey.xhtml}. */
@Named
@RequestScoped
public class AddPasskeyPage {

    private static final int LONGEST_NAME = 60;

    @Inject
    AddingFactors adding;

    @Inject
    AddingDoor door;

    @Inject
    Errors errors;

    private Optional<Making> making = Optional.empty();
    private String name = "";
    private String password = "";

    /** @return the page of one's own sign-in, or nothing where there are codes to show or something to put right */
    public String save() {
        String called = TypedText.line(name);
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            errors.at("name", door.say("passkey.name.wrong"));
        }
        if (door.isSignedIn() && password.isEmpty()) {
            errors.at("password", door.say("sign-in.password.missing"));
        }
        return errors.any() ? "" : door.settle(adding.addPasskey(door.adder(password), new PasskeyProof(door.said("asked"), door.said("answer")), called), "passkey");
    }

    public Making getMaking() {
        if (making.isEmpty()) {
            making = Optional.of(adding.offerPasskey(door.half()));
        }
        return making.get();
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

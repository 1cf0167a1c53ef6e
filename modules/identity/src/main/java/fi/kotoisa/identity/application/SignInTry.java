package fi.kotoisa.identity.application;

import java.util.Optional;

/**
 * Somebody tries to sign in.
 *
 * @param place where the try comes from: the network address
 * @param device what the browser of a device that signed in before carries
 */
public record SignInTry(String name, String password, String place, Optional<String> device) {

    /** Says nothing: passwords do not belong in a log. */
    @Override
    public String toString() {
        return "SignInTry";
    }
}

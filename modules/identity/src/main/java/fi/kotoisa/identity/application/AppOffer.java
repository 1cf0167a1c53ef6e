package fi.kotoisa.identity.application;

/**
 * An authenticator app that could be set up; nothing is stored until a code proves that it works.
 *
 * @param secret to be typed by whoever cannot scan
 * @param address what the picture says
 * @param sealed the secret for us, to be sent back with the first code
 */
public record AppOffer(String secret, String address, String sealed) {

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "AppOffer";
    }
}

package fi.kotoisa.platform;

/** Somebody has to sign in first. */
public class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super("sign in first");
    }
}

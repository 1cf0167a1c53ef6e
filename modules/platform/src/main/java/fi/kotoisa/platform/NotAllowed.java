package fi.kotoisa.platform;

/** Somebody is signed in and still may not do this. */
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param right the right that is missing */
    public NotAllowed(String right) {
        super("missing right " + right);
    }
}

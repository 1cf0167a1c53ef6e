package fi.kotoisa.platform;

/** There is no such thing, or nothing that this person may know of: the two are told apart nowhere. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found");
    }
}

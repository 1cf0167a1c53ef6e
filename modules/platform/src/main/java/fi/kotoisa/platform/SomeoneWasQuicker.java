package fi.kotoisa.platform;

/** Two people changed the same thing and this one came second; nothing of theirs was stored. */
public class SomeoneWasQuicker extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SomeoneWasQuicker(Throwable lostRace) {
        super("someone was quicker", lostRace);
    }
}

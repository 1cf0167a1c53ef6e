package fi.kotoisa.platform;

/** Two people changed the same thing and this one came second; nothing of theirs was stored. */
public class SomeoneWasQuicker extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SomeoneWasQuicker(Throwable lostRace) {
        super("someone was quicker", lostRace);
    }

    /**
     * Holds what somebody saw against what there is.
     *
     * @param seen the version that the change was made from, {@code now} the one that is stored
     * @throws SomeoneWasQuicker where they differ
     */
    public static void check(long seen, long now) {
        if (seen != now) {
            throw new SomeoneWasQuicker(new IllegalStateException("version " + seen + " is now " + now));
        }
    }
}

package fi.kotoisa.architecture.planted.birds;

/** A right that nobody has words for. */
public final class BirdRights {

    public static final String SING = "birds.sing";

    private BirdRights() {}
}

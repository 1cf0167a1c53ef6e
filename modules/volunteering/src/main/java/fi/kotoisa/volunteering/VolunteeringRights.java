package fi.kotoisa.volunteering;

/** The rights that this module asks for. */
public final class VolunteeringRights {

    /** To see which dates want hosts, to take a shift and to give one's own back. */
    public static final String TAKE_SHIFTS = "volunteering.take-shifts";

    private VolunteeringRights() {}
}

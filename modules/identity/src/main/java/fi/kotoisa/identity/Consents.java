package fi.kotoisa.identity;

/** What people of the register have agreed to. Asked each time: a consent that was withdrawn counts no more from that moment on. */
public interface Consents {

    /** Whether this person agrees to it today; for a kind that names a partner, whether to any. */
    boolean holds(PersonId person, ConsentKind kind);

    /** Whether this person agrees today that it is told to this partner. */
    boolean holds(PersonId person, ConsentKind kind, OrganisationId partner);
}

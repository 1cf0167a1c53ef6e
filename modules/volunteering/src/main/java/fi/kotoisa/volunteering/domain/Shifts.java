package fi.kotoisa.volunteering.domain;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.PersonId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All shifts. */
public interface Shifts {

    /** The shifts that a person holds and those that were called off, which end after this moment, by time; at most 200. */
    List<Shift> ahead(PersonId person, LocalDateTime now);

    /** The same shifts to look at: whatever is done to them leaves no trace. */
    List<Shift> copies(PersonId person, LocalDateTime now);

    /** The shifts that these people hold and that end after this moment, to look at: whatever is done to them leaves no trace. */
    List<Shift> heldBy(Collection<PersonId> people, LocalDateTime now);

    /** The shift that a person holds on a date, else the one that ended last. */
    Optional<Shift> newest(SessionId session, PersonId person);

    /** The shifts that are held on these dates, first taken first. */
    List<Shift> held(Collection<SessionId> sessions);

    /** The shifts that were given back on these dates, first given back first. */
    List<Shift> givenBack(Collection<SessionId> sessions);

    /** Every shift of a person that begins at or after this moment, whatever came of it, in the order in which they were taken; at most 200. */
    List<Shift> since(PersonId person, LocalDateTime from);

    /** The same shift as the database has it now. */
    Shift fresh(Shift seen);

    void add(Shift shift);
}

package fi.kotoisa.volunteering.domain;

import fi.kotoisa.identity.PersonId;
import java.util.Collection;
import java.util.Set;

/** Everybody who takes shifts. */
public interface Hosts {

    /** Lets this person do one thing at a time until the transaction ends. Always before the lock on a {@link HostCount}. */
    void lock(PersonId person);

    /** Whoever of these people has ever asked for a shift. */
    Set<PersonId> known(Collection<PersonId> people);
}

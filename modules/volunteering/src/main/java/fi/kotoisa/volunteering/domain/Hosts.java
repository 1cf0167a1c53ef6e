package fi.kotoisa.volunteering.domain;

import fi.kotoisa.identity.PersonId;

/** Everybody who takes shifts. */
public interface Hosts {

    /** Lets this person do one thing at a time until the transaction ends. Always before the lock on a {@link HostCount}. */
    void lock(PersonId person);

    /** Whether this person has ever asked for a shift. */
    boolean known(PersonId person);
}

package fi.kotoisa.architecture.planted.birds.domain;

import fi.kotoisa.identity.PersonId;

/** Knows people, and nobody in its module tells them what it holds. */
public class KnowsPeople {

    public PersonId owner() {
        return PersonId.random();
    }
}

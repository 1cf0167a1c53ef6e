package fi.kotoisa.architecture.planted.birds.domain;

import jakarta.inject.Inject;

/** A domain class that wants injection. */
public class KnowsTheContainer {

    @Inject
    Bird bird;
}

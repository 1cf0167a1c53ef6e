package fi.kotoisa.architecture.planted.birds.application;

import jakarta.inject.Inject;

/** Eight needs, one too many. */
public class NeedsEverybody {

    @Inject
    Object one;

    @Inject
    Object two;

    @Inject
    Object three;

    @Inject
    Object four;

    @Inject
    Object five;

    @Inject
    Object six;

    @Inject
    Object seven;

    @Inject
    Object eight;
}

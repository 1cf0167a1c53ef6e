package fi.kotoisa.architecture.planted.birds;

import fi.kotoisa.architecture.planted.nest.domain.Twig;

/** Takes what a neighbour has not published. */
public record ReachesInside(Twig twig) {}

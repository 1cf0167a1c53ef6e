package fi.kotoisa.architecture.planted.worms;

import fi.kotoisa.architecture.planted.birds.BirdId;

/** Half of a ring: birds know worms, and worms know birds. */
public record Worm(BirdId fears) {}

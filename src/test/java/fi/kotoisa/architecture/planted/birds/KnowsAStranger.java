package fi.kotoisa.architecture.planted.birds;

import fi.kotoisa.architecture.planted.worms.Worm;

/** Talks to a module that its own title page does not name. */
public record KnowsAStranger(Worm prey) {}

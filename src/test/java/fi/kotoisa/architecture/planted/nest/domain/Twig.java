package fi.kotoisa.architecture.planted.nest.domain;

/** Not published. */
public record Twig(int length) {}

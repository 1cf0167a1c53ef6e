package fi.kotoisa.architecture.planted.birds.application;

/** A name that says nothing. */
public class FlyingManager {}

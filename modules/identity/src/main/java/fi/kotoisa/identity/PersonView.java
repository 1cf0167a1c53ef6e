package fi.kotoisa.identity;

/** A person who works or volunteers here, by the name that colleagues know. */
public record PersonView(PersonId id, String name) {}

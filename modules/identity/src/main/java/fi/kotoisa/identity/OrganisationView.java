package fi.kotoisa.identity;

/** An organisation by its name in the language that was asked for. */
public record OrganisationView(OrganisationId id, String name) {}

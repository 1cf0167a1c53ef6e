package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Role;
import java.util.Optional;

/** A role that a person has today; without an organisation, in the whole installation. */
public record HeldRole(Role role, Optional<OrganisationId> organisation) {}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Role;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A role to be given.
 *
 * @param from the first day
 * @param to the last day; empty while none is known
 */
public record NewRole(Role role, RolePlace place, LocalDate from, Optional<LocalDate> to) {}

package fi.kotoisa.identity;

/** A role has a right.
 *
 * @param right a constant of the module that asks for it, such as {@code activities.plan}
 */
public record Grant(Role role, String right) {}

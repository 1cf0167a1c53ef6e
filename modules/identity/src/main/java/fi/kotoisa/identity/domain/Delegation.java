package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What an administrator may do with the roles of others: nothing outside the own scope, and nobody gives a right that they lack there. */
public final class Delegation {

    /** A right, or the right to give it, and where. */
    public record Held(String right, Scope in) {}

    private final List<Held> has;
    private final List<Held> gives;
    private final UnitTree units;

    /**
     * @param has the rights of the administrator today
     * @param gives those that the administrator may give without having them
     * @param units all units of the organisations that are spoken of
     */
    public Delegation(Collection<Held> has, Collection<Held> gives, UnitTree units) {
        this.has = List.copyOf(has);
        this.gives = List.copyOf(gives);
        this.units = units;
    }

    /** Whether people and roles are this administrator's to manage there. */
    public boolean manages(Scope scope) {
        return covers(has, Rights.PEOPLE_MANAGE, scope);
    }

    /** Where this administrator manages people and roles; parts of it may be named twice. */
    public List<Scope> scopes() {
        return has.stream().filter(held -> held.right().equals(Rights.PEOPLE_MANAGE)).map(Held::in).distinct().toList();
    }

    /** Whether this administrator may give a role with these rights there. */
    public boolean mayGive(Set<String> rightsOfRole, Scope scope) {
        return manages(scope) && rightsOfRole.stream().allMatch(right -> covers(has, right, scope) || covers(gives, right, scope));
    }

    private boolean covers(List<Held> all, String right, Scope scope) {
        return all.stream().anyMatch(held -> held.right().equals(right) && held.in().holds(scope, units));
    }

    /**
     * Whether this would take the last role of an administrator from the very person who asks: they could not undo it.
     *
     * @param own all roles of the person who asks
     */
    public static boolean ownLastAdministration(Membership ending, PersonId who, Collection<Membership> own, LocalDate today) {
        return ending.person().equals(who) && ending.role() == Role.ADMINISTRATOR && own.stream().noneMatch(other -> goesOn(other, ending, today));
    }

    /**
     * Whether this would leave nobody who administers the whole installation for good. An administrator whose role has an end already does not count: on that day there would be nobody.
     *
     * @param all the roles of administrators of the whole installation, of people who can sign in
     */
    public static boolean lastOfInstallation(Membership ending, Collection<Membership> all, LocalDate today) {
        return ending.role() == Role.ADMINISTRATOR && ending.scope().everywhere() && all.stream().filter(other -> other.scope().everywhere()).noneMatch(other -> goesOn(other, ending, today));
    }

    private static boolean goesOn(Membership other, Membership ending, LocalDate today) {
        return !other.id().equals(ending.id()) && other.role() == Role.ADMINISTRATOR && other.holdsOn(today) && other.to().isEmpty();
    }
}

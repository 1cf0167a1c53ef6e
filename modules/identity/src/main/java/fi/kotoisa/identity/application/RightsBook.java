package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grant.How;
import fi.kotoisa.identity.Grants;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which role has which right, as the modules on board say it. */
@ApplicationScoped
class RightsBook {

    @Inject
    @Any
    Instance<Grants> offered;

    Set<Grant> grants() {
        return offered.stream().flatMap(each -> each.grants().stream()).collect(Collectors.toSet());
    }

    /** @param given where the role was given */
    Set<String> of(Role role, Scope given) {
        return rights(grant -> grant.role() == role && has(grant.how(), given));
    }

    private static boolean has(How how, Scope given) {
        return switch (how) {
            case HAS -> true;
            case HAS_IN_ORGANISATION -> given.unit().isEmpty();
            case HAS_IN_ALL -> given.everywhere();
            case GIVES -> false;
        };
    }

    /** The roles that have this right where they were given, a unit too. */
    Set<Role> having(String right) {
        return grants().stream().filter(grant -> grant.how() == How.HAS && grant.right().equals(right)).map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** What this role may give to others without having it. */
    Set<String> givenBy(Role role) {
        return rights(grant -> grant.role() == role && grant.how() == How.GIVES);
    }

    boolean gives(Role role, String right, Scope given) {
        return of(role, given).contains(right);
    }

    private Set<String> rights(Predicate<Grant> wanted) {
        return grants().stream().filter(wanted).map(Grant::right).collect(Collectors.toSet());
    }
}

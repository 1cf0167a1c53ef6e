package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grant.How;
import fi.kotoisa.identity.Grants;
import fi.kotoisa.identity.Role;
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

    /** @param everywhere whether the role was given for the whole installation */
    Set<String> of(Role role, boolean everywhere) {
        return rights(grant -> grant.role() == role && (grant.how() == How.HAS || everywhere && grant.how() == How.HAS_IN_ALL));
    }

    /** What this role may give to others without having it. */
    Set<String> givenBy(Role role) {
        return rights(grant -> grant.role() == role && grant.how() == How.GIVES);
    }

    boolean gives(Role role, String right, boolean everywhere) {
        return of(role, everywhere).contains(right);
    }

    private Set<String> rights(Predicate<Grant> wanted) {
        return grants().stream().filter(wanted).map(Grant::right).collect(Collectors.toSet());
    }
}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grants;
import fi.kotoisa.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Which role has which right, as the modules on board say it. */
@ApplicationScoped
class RightsBook {

    private Set<Grant> grants = Set.of();

    RightsBook() {}

    @Inject
    RightsBook(@Any Instance<Grants> offered) {
        grants = offered.stream().flatMap(each -> each.grants().stream()).collect(Collectors.toUnmodifiableSet());
    }

    boolean gives(Role role, String right) {
        return grants.contains(new Grant(role, right));
    }
}

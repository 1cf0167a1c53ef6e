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

    @Inject
    @Any
    Instance<Grants> offered;

    Set<String> of(Role role) {
        return offered.stream().flatMap(each -> each.grants().stream()).filter(grant -> grant.role() == role).map(Grant::right).collect(Collectors.toSet());
    }

    boolean gives(Role role, String right) {
        return of(role).contains(right);
    }
}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grants;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.PlatformRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Who has the rights of this module, and of the platform, which knows no roles. */
@ApplicationScoped
class IdentityGrants implements Grants {

    @Override
    public Set<Grant> grants() {
        return Set.of(
                new Grant(Role.ADMINISTRATOR, Rights.PEOPLE_MANAGE),
                new Grant(Role.ADMINISTRATOR, Rights.AUDIT_READ),
                new Grant(Role.ADMINISTRATOR, Rights.SIGN_IN_POLICY),
                new Grant(Role.DATA_PROTECTION_OFFICER, Rights.AUDIT_READ),
                new Grant(Role.ADMINISTRATOR, PlatformRights.OUTBOX_READ),
                new Grant(Role.PLANNER, Rights.CONTACT_REVEAL),
                new Grant(Role.LEADER, Rights.CONTACT_REVEAL));
    }
}

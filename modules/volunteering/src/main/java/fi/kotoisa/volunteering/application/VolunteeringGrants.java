package fi.kotoisa.volunteering.application;

import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grants;
import fi.kotoisa.identity.Role;
import fi.kotoisa.volunteering.VolunteeringRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Volunteers take shifts. */
@ApplicationScoped
public class VolunteeringGrants implements Grants {

    @Override
    public Set<Grant> grants() {
        return Set.of(new Grant(Role.VOLUNTEER, VolunteeringRights.TAKE_SHIFTS), Grant.toGive(Role.ADMINISTRATOR, VolunteeringRights.TAKE_SHIFTS));
    }
}

package fi.kotoisa.architecture.planted.birds.application;

import fi.kotoisa.architecture.planted.birds.BirdRights;
import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grants;
import fi.kotoisa.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Gives a role a right that nobody may give. */
@ApplicationScoped
class BirdGrants implements Grants {

    @Override
    public Set<Grant> grants() {
        return Set.of(new Grant(Role.COUNSELLOR, BirdRights.SING));
    }
}

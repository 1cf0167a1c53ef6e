package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grants;
import fi.kotoisa.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Planners plan and lead; leaders lead; planners and coordinators see to it that somebody comes; whoever works with the register signs up whom they work with. */
@ApplicationScoped
public class ActivityGrants implements Grants {

    @Override
    public Set<Grant> grants() {
        return Set.of(
                new Grant(Role.PLANNER, ActivityRights.PLAN),
                new Grant(Role.PLANNER, ActivityRights.LEAD),
                new Grant(Role.LEADER, ActivityRights.LEAD),
                new Grant(Role.COORDINATOR, ActivityRights.LEAD),
                new Grant(Role.PLANNER, ActivityRights.FILL),
                new Grant(Role.COORDINATOR, ActivityRights.FILL),
                new Grant(Role.COUNSELLOR, ActivityRights.SIGN_UP_FOR),
                new Grant(Role.SECRETARY, ActivityRights.SIGN_UP_FOR),
                new Grant(Role.MANAGER, ActivityRights.SIGN_UP_FOR),
                Grant.toGive(Role.ADMINISTRATOR, ActivityRights.SIGN_UP_FOR),
                Grant.toGive(Role.ADMINISTRATOR, ActivityRights.PLAN),
                Grant.toGive(Role.ADMINISTRATOR, ActivityRights.LEAD),
                Grant.toGive(Role.ADMINISTRATOR, ActivityRights.FILL));
    }
}

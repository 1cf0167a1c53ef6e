package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Duties;
import fi.kotoisa.identity.Duties.Duty;
import fi.kotoisa.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** What a person still answers for, as the modules on board say it. */
@ApplicationScoped
class OpenDuties {

    @Inject
    @Any
    Instance<Duties> offered;

    List<Duty> of(PersonId person) {
        return offered.stream().flatMap(each -> each.of(person).stream()).filter(duty -> duty.count() > 0).toList();
    }
}

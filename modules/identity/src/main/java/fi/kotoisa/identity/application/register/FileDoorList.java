package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.FileDoors;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** What all modules offer to do for somebody whose file is open. */
@ApplicationScoped
public class FileDoorList {

    @Inject
    @Any
    Instance<FileDoors> offered;

    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<FileDoors.Door> all() {
        return offered.stream().flatMap(each -> each.doors().stream()).toList();
    }
}

package fi.kotoisa.platform.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** All ways to deliver that this program knows. */
@Dependent
class Deliveries {

    @Inject
    @Any
    Instance<Delivery> each;

    List<Delivery> all() {
        return each.stream().toList();
    }
}

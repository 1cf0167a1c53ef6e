package fi.kotoisa.platform.delivery;

import fi.kotoisa.platform.Recipient;
import fi.kotoisa.platform.Recipients;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Asks the module that knows people, if there is one on board: the kernel also starts without. */
@Dependent
@Typed(AddressBook.class)
class AddressBook implements Recipients {

    @Inject
    Instance<Recipients> known;

    @Override
    public Optional<Recipient> recipient(UUID id) {
        return known.isResolvable() ? known.get().recipient(id) : Optional.empty();
    }
}

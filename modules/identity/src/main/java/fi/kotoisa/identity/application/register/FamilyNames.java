package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the person who asks may know of somebody's family: the name of those they see, or could take in anew; under non-disclosure, and only where they see the file, the reference. */
@ApplicationScoped
class FamilyNames {

    @Inject
    RegisterRecords records;

    @Inject
    RegisterScope scope;

    /** @param opens whether the file may be opened */
    record Named(PersonId person, String name, boolean opens) {}

    /** Empty where the person who asks may not know of them. */
    Optional<Named> name(PersonId id) {
        boolean seen = records.sees(id);
        return seen || records.among(id, scope.known()) ? Optional.of(new Named(id, text(id), seen)) : Optional.empty();
    }

    private String text(PersonId id) {
        Particulars particulars = records.particulars(id);
        Person person = records.person(id);
        return particulars.protectedPerson() ? particulars.provisional() : person.latinName().orElse(person.name());
    }
}

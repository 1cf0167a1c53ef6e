package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.HouseholdParted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Takes the sign-ups of people who moved apart away from the telephone that they shared: its code, link and calendar open nothing any more, and it hears nothing of that. Places and queue stay as they are. */
@ApplicationScoped
class PartedHouseholds {

    @Inject
    Enrolments enrolments;

    @Inject
    Handover handover;

    void part(@Observes HouseholdParted parted) {
        parted.contacts().stream().map(ContactId::value).flatMap(contact -> enrolments.ofContacts(List.of(contact)).stream()).forEach(each -> part(handover.hold(each.id()), parted));
    }

    private void part(Enrolment mine, HouseholdParted parted) {
        if (!mine.cancelled()) {
            handover.part(mine, way(parted));
        }
    }

    private static Optional<NewReach> way(HouseholdParted parted) {
        return parted.phone().isEmpty() && parted.email().isEmpty() ? Optional.empty() : Optional.of(new NewReach(parted.phone(), parted.email(), parted.language()));
    }
}

package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.NotAllowed;
import java.util.Optional;
import java.util.Set;

/** Somebody with one role in one organisation. */
record AtTheDesk(PersonId person, Role role, Set<OrganisationId> places) implements SignedIn {

    @Override
    public Optional<PersonId> personIfAny() {
        return Optional.of(person);
    }

    @Override
    public boolean may(String right) {
        return rights(role).contains(right);
    }

    @Override
    public boolean may(String right, OrganisationId organisation) {
        return may(right) && places.contains(organisation);
    }

    @Override
    public Set<OrganisationId> organisations(String right) {
        return may(right) ? places : Set.of();
    }

    @Override
    public void require(String right, OrganisationId organisation) {
        if (!may(right, organisation)) {
            throw new NotAllowed(right);
        }
    }

    private static Set<String> rights(Role role) {
        return switch (role) {
            case COUNSELLOR -> Set.of(Rights.REGISTER_READ, Rights.REGISTER_WRITE, Rights.REGISTER_REVEAL, Rights.EMERGENCY_OPEN);
            case SECRETARY -> Set.of(Rights.REGISTER_READ, Rights.REGISTER_WRITE, Rights.REGISTER_WIDE);
            case MANAGER -> Set.of(Rights.REGISTER_READ, Rights.REGISTER_WRITE, Rights.REGISTER_WIDE, Rights.REGISTER_REVEAL, Rights.CARE_ASSIGN, Rights.REGISTER_MERGE, Rights.EMERGENCY_OPEN,
                    Rights.EMERGENCY_ANSWER, Rights.EMERGENCY_REVIEW);
            case DATA_PROTECTION_OFFICER -> Set.of(Rights.EMERGENCY_REVIEW);
            default -> Set.of();
        };
    }
}

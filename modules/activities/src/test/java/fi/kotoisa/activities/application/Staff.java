package fi.kotoisa.activities.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who is signed in and has every right of this module in some organisations. Everybody is called by the last digits of their id. */
record Staff(PersonId person, Set<OrganisationId> organisations) implements SignedIn, People, Organisations {

    @Override
    public Optional<PersonId> personIfAny() {
        return Optional.of(person);
    }

    @Override
    public boolean may(String right) {
        return !organisations.isEmpty();
    }

    @Override
    public boolean may(String right, OrganisationId organisation) {
        return organisations.contains(organisation);
    }

    @Override
    public Set<OrganisationId> organisations(String right) {
        return organisations;
    }

    @Override
    public void require(String right, OrganisationId organisation) {
        if (!may(right, organisation)) {
            throw new NotAllowed(right);
        }
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> "Person " + id.toString().substring(34)));
    }

    @Override
    public List<PersonView> withRole(Role role, OrganisationId organisation) {
        return List.of();
    }

    @Override
    public String name(OrganisationId id, Language language) {
        return "House " + id.toString().substring(34);
    }

    @Override
    public List<OrganisationView> ofPerson(PersonId someone, String right) {
        return organisations.stream().map(id -> new OrganisationView(id, name(id, Language.FI))).toList();
    }
}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** For tests in which nobody has a role in a unit, and roles stand in no table. */
public final class NamedSupervisors extends Supervisors {

    private final PeopleDirectory people;

    public NamedSupervisors(PeopleDirectory people) {
        this.people = people;
    }

    @Override
    public Set<PersonId> of(Role role, OrganisationId organisation, Collection<PersonId> workers) {
        return people.withRole(role, organisation).stream().map(PersonView::id).collect(Collectors.toSet());
    }
}

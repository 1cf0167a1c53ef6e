package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is signed in and what they may do, as the database knows it now. */
public record Recognised(PersonId person, String name, Set<Role> roles, Set<HeldRight> rights) {

    /** Where this person has a right by roles in organisations and units; those in the whole installation are not told. */
    public HeldPlaces.Places places(String right) {
        List<HeldRight> giving = rights.stream().filter(held -> held.right().equals(right) && held.organisation().isPresent()).toList();
        Set<OrganisationId> whole = giving.stream().filter(held -> held.unit().isEmpty()).map(held -> held.organisation().get()).collect(Collectors.toSet());
        return new HeldPlaces.Places(whole, giving.stream().filter(held -> held.unit().isPresent() && !whole.contains(held.organisation().get()))
                .collect(Collectors.groupingBy(held -> held.organisation().get(), Collectors.mapping(held -> held.unit().get(), Collectors.toSet()))));
    }

    public boolean everywhere(String right) {
        return rights.stream().anyMatch(held -> held.right().equals(right) && held.organisation().isEmpty());
    }

    public boolean may(String right) {
        return rights.stream().anyMatch(held -> held.right().equals(right));
    }

    public boolean may(String right, OrganisationId organisation) {
        return rights.stream().anyMatch(held -> held.right().equals(right) && held.in(organisation));
    }
}

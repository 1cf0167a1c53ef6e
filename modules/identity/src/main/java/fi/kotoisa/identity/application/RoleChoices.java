package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.Unit;
import fi.kotoisa.identity.domain.UnitTree;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an administrator may choose among: the places where roles are theirs to give, and the roles that they may give in one of them. */
@ApplicationScoped
@Transactional
public class RoleChoices {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Administration administration;

    @Inject
    CurrentLanguage current;

    /** A place by its name; a unit with the name of its organisation before its own. */
    public record PlaceChoice(RolePlace place, String name) {}

    /**
     * @param everywhere whether roles for the whole installation are among them
     * @param places by name, each unit after what it lies in
     * @param roles those that may be given in at least one place
     */
    public record Choices(boolean everywhere, List<PlaceChoice> places, List<Role> roles) {

        /** The organisations among the places. */
        public List<PlaceChoice> organisations() {
            return places.stream().filter(choice -> choice.place().unit().isEmpty()).toList();
        }
    }

    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public Choices find() {
        Delegation delegation = administration.own();
        LocalDate today = administration.today();
        Map<OrganisationId, List<Unit>> units = units().stream().filter(unit -> unit.holdsOn(today)).collect(Collectors.groupingBy(Unit::organisation));
        List<PlaceChoice> places = organisations().stream()
                .filter(organisation -> organisation.holdsOn(today))
                .flatMap(organisation -> places(organisation, units.getOrDefault(organisation.id(), List.of())))
                .filter(choice -> delegation.manages(scope(choice.place())))
                .toList();
        boolean everywhere = delegation.manages(Scope.ALL);
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> Stream.concat(everywhere ? Stream.of(Scope.ALL) : Stream.empty(), delegation.scopes().stream()).anyMatch(scope -> administration.mayGive(delegation, role, scope)))
                .toList();
        return new Choices(everywhere, places, roles);
    }

    private List<Organisation> organisations() {
        String language = current.language().code();
        return entities.createQuery("select o from Organisation o", Organisation.class)
                .getResultStream()
                .sorted(Comparator.comparing(organisation -> SortKey.of(organisation.name(language))))
                .toList();
    }

    private List<Unit> units() {
        return entities.createQuery("select u from Unit u", Unit.class).getResultList();
    }

    private Stream<PlaceChoice> places(Organisation organisation, List<Unit> units) {
        String language = current.language().code();
        String name = organisation.name(language);
        Stream<PlaceChoice> inner = new UnitTree(units).inOrder(units, Comparator.comparing(unit -> SortKey.of(unit.name(language)))).stream()
                .map(unit -> new PlaceChoice(new RolePlace(Optional.of(organisation.id()), Optional.of(unit.id())), name + " – " + unit.name(language)));
        return Stream.concat(Stream.of(new PlaceChoice(RolePlace.of(organisation.id()), name)), inner);
    }

    private static Scope scope(RolePlace place) {
        return new Scope(place.organisation(), place.unit());
    }
}

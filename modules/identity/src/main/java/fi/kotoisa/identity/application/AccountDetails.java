package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Duties.Duty;
import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.AccountView.State;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Membership.Hand;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One account with all its roles and what the person still answers for. */
@ApplicationScoped
@Transactional
public class AccountDetails {

    @Inject
    Accounts accounts;

    @Inject
    PeopleDirectory people;

    @Inject
    Administration administration;

    @Inject
    RolePlaces places;

    @Inject
    OpenDuties duties;

    @Inject
    CurrentLanguage current;

    /** When a role holds, seen from today. */
    public enum Phase {
        PRESENT,
        COMING,
        PAST
    }

    /**
     * One role of the account.
     *
     * @param place the name of the organisation and the unit; empty for the whole installation
     * @param counts the municipalities of the region in which it counts too, today or later, by name
     * @param neverHeld whether it was taken back before it began
     * @param mapped whether it came from the municipality's sign-in service
     * @param given who gave it and when, where that is known
     */
    public record RoleLine(MembershipId id, Role role, String place, List<CountsIn> counts, LocalDate from, Optional<LocalDate> to, Phase phase, boolean neverHeld, boolean mapped, Optional<By> given, Optional<By> ended) {}

    /** A municipality, and from when to when it belongs to the region. */
    public record CountsIn(String municipality, LocalDate from, Optional<LocalDate> to) {}

    /** Somebody did something. @param at Finnish time */
    public record By(String name, LocalDateTime at) {}

    /**
     * The account as its administrator sees it.
     *
     * @param roles those that the administrator manages: present, coming, past
     * @param elsewhere whether the person has roles that are not shown
     * @param duties what somebody else must take over before the account can end
     */
    public record Details(PersonId person, String name, String email, State state, List<RoleLine> roles, boolean elsewhere, List<Duty> duties) {}

    /** @throws NotFound for a person whom the administrator does not look after */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.PROTECTED_READ)
    public Details find(PersonId person) {
        Delegation delegation = administration.own();
        Account account = accounts.of(person).filter(known -> administration.sees(person, delegation)).orElseThrow(NotFound::new);
        List<Membership> shown = administration.roles(person).stream().filter(membership -> delegation.manages(membership.scope())).toList();
        Map<PersonId, String> names = people.names(Stream.concat(Stream.of(person), shown.stream().flatMap(AccountDetails::hands)).distinct().toList());
        List<RoleLine> lines = shown.stream()
                .map(membership -> line(membership, names))
                .sorted(Comparator.comparing(RoleLine::phase).thenComparing(RoleLine::from, Comparator.reverseOrder()).thenComparing(RoleLine::role))
                .toList();
        return new Details(person, names.get(person), accounts.email(account), AccountView.state(account), lines, !administration.managesAll(person, delegation), duties.of(person));
    }

    private static Stream<PersonId> hands(Membership membership) {
        return Stream.concat(membership.given().stream(), membership.ended().stream()).map(Hand::who);
    }

    private RoleLine line(Membership membership, Map<PersonId, String> names) {
        LocalDate today = administration.today();
        Phase phase = membership.holdsOn(today) ? Phase.PRESENT : membership.holdsFrom(today) ? Phase.COMING : Phase.PAST;
        Scope scope = membership.scope();
        return new RoleLine(membership.id(), membership.role(), places.name(scope, current.language().code()), phase == Phase.PAST ? List.of() : counts(scope, today), membership.from(), membership.to(), phase,
                !membership.holdsFrom(membership.from()), membership.mapping().isPresent(), membership.given().map(hand -> by(hand, names)), membership.ended().map(hand -> by(hand, names)));
    }

    private List<CountsIn> counts(Scope scope, LocalDate today) {
        return scope.organisation().filter(whole -> scope.unit().isEmpty()).stream()
                .flatMap(region -> places.municipalities(region, today).stream())
                .map(member -> new CountsIn(places.organisation(member.municipality()).name(current.language().code()), member.from(), member.to()))
                .sorted(Comparator.comparing(member -> SortKey.of(member.municipality())))
                .toList();
    }

    private static By by(Hand hand, Map<PersonId, String> names) {
        return new By(names.getOrDefault(hand.who(), ""), LocalDateTime.ofInstant(hand.when(), TimeKeeper.HELSINKI));
    }
}

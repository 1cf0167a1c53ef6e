package fi.kotoisa.identity.application;

import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Giving a person a role from a day to a day, and ending it. An administrator of one organisation does so in that organisation alone. */
@ApplicationScoped
@Transactional
public class GivingRoles {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Administration administration;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * @throws fi.kotoisa.platform.NotFound for a person whom the administrator does not look after, or a place that is not there
     * @throws fi.kotoisa.platform.NotAllowed for a place where roles are not the administrator's to give
     */
    @Allowed(Rights.PEOPLE_MANAGE)
    public RoleOutcome give(PersonId person, NewRole wanted) {
        Delegation delegation = administration.own();
        Account account = administration.hold(person, delegation);
        Scope scope = administration.ownPlace(wanted.place(), delegation);
        return account.open() ? add(person, wanted, scope, delegation) : RoleOutcome.ENDED_ACCOUNT;
    }

    /** The same for somebody whose account the caller opens or has found: whether the person is to be seen is asked no more. */
    RoleOutcome add(PersonId person, NewRole wanted, Scope scope, Delegation delegation) {
        administration.require(delegation, scope);
        if (!administration.mayGive(delegation, wanted.role(), scope)) {
            return RoleOutcome.LACKS_RIGHT;
        }
        if (wanted.from().isBefore(administration.today()) || wanted.to().filter(wanted.from()::isAfter).isPresent()) {
            return RoleOutcome.IN_THE_PAST;
        }
        if (!administration.open(scope, wanted.from())) {
            return RoleOutcome.PLACE_CLOSED;
        }
        Membership fresh = new Membership(new MembershipId(Ids.next()), person, wanted.role(), scope, wanted.from()).given(signedIn.person(), clock.instant());
        Stream.concat(wanted.to().stream(), administration.lastDay(scope).stream()).forEach(lastDay -> fresh.end(lastDay.plusDays(1)));
        if (administration.roles(person).stream().anyMatch(fresh::sameAs)) {
            return RoleOutcome.ROLE_THERE;
        }
        entities.persist(fresh);
        return RoleOutcome.DONE;
    }

    /**
     * Ends a role. One that has not begun is taken back.
     *
     * @param lastDay yesterday to end it at once
     * @throws fi.kotoisa.platform.NotFound for a role that is not there, or of a person whom the administrator does not look after
     * @throws fi.kotoisa.platform.NotAllowed for a role that is not the administrator's to end
     */
    @Allowed(Rights.PEOPLE_MANAGE)
    public RoleOutcome end(MembershipId id, LocalDate lastDay) {
        Delegation delegation = administration.own();
        List<Membership> administrators = administration.installationAdministrators();
        Membership ending = Optional.ofNullable(entities.find(Membership.class, id.value())).orElseThrow(NotFound::new);
        administration.hold(ending.person(), delegation);
        administration.require(delegation, ending.scope());
        LocalDate today = administration.today();
        if (lastDay.isBefore(today.minusDays(1))) {
            return RoleOutcome.IN_THE_PAST;
        }
        if (ending.to().filter(known -> !known.isAfter(lastDay)).isPresent()) {
            return RoleOutcome.ENDS_EARLIER;
        }
        if (Delegation.ownLastAdministration(ending, signedIn.person(), administration.roles(signedIn.person()), today)) {
            return RoleOutcome.OWN_LAST;
        }
        if (Delegation.lastOfInstallation(ending, administrators, today)) {
            return RoleOutcome.LAST_ADMINISTRATOR;
        }
        ending.endBy(lastDay, signedIn.person(), clock.instant());
        return RoleOutcome.DONE;
    }
}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Giving people accounts and roles, and taking them away. */
@ApplicationScoped
@Transactional
public class Inviting {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    LinkPost post;

    @Inject
    Administration administration;

    @Inject
    GivingRoles giving;

    @Inject
    OpenDuties duties;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Somebody of another organisation has this address: the account is theirs as before, and has the roles too. */
        JOINED,
        /** An open account with this address is there already; nothing was changed. */
        ALREADY_THERE,
        /** Whoever invites lacks a right that one of the roles would give. */
        LACKS_RIGHT,
        /** The organisation or the unit does not exist today. */
        PLACE_CLOSED,
        /** Nobody ends the account that they are signed in with. */
        OWN_ACCOUNT,
        /** The person has a role in a place that is not the administrator's. */
        ELSEWHERE,
        /** Somebody must go on administering the whole installation. */
        LAST_ADMINISTRATOR,
        /** The person still answers for something; {@link AccountDetails} names it. */
        HAS_DUTIES
    }

    /**
     * Makes an account with its roles and sends a link that sets the password. A person whose account has ended gets it back, with these roles only.
     *
     * @throws fi.kotoisa.platform.NotAllowed for a place where roles are not the administrator's to give
     */
    @Allowed(Rights.PEOPLE_MANAGE)
    public Outcome invite(Invitation invitation) {
        Delegation delegation = administration.own();
        Scope scope = administration.ownPlace(invitation.place(), delegation);
        if (!administration.open(scope, administration.today())) {
            return Outcome.PLACE_CLOSED;
        }
        if (!invitation.roles().stream().allMatch(role -> administration.mayGive(delegation, role, scope))) {
            return Outcome.LACKS_RIGHT;
        }
        Optional<Account> known = accounts.byMark(accounts.mark(invitation.email()));
        Optional<Account> alone = known.filter(account -> account.open() && accounts.ownAlone(account.person()));
        if (known.filter(Account::open).isPresent() && alone.isEmpty()) {
            return join(known.get().person(), invitation, scope, delegation);
        }
        Instant now = clock.instant();
        PersonId person = known.map(Account::person).orElseGet(() -> newPerson(invitation));
        // somebody's own account becomes theirs for this too, and looks as if it were new: that there was one is nobody's to know
        alone.ifPresent(account -> entities.find(Person.class, person.value()).call(invitation.name(), SortKey.of(invitation.name())));
        known.ifPresentOrElse(Account::reopen, () -> accounts.open(person, invitation.email(), now));
        giveAll(person, invitation, scope, delegation);
        entities.flush();
        post.send(person, Purpose.INVITATION);
        return Outcome.DONE;
    }

    private Outcome join(PersonId person, Invitation invitation, Scope scope, Delegation delegation) {
        if (administration.sees(person, delegation)) {
            return Outcome.ALREADY_THERE;
        }
        giveAll(person, invitation, scope, delegation);
        return Outcome.JOINED;
    }

    private void giveAll(PersonId person, Invitation invitation, Scope scope, Delegation delegation) {
        invitation.roles().forEach(role -> giving.add(person, new NewRole(role, invitation.place(), administration.today(), Optional.empty()), scope, delegation));
    }

    /**
     * Ends the account, its sessions, links and roles, at once and everywhere; not while the person still answers for something.
     *
     * @throws NotFound for a person whom the administrator does not look after
     */
    @Allowed(Rights.PEOPLE_MANAGE)
    public Outcome end(PersonId person) {
        if (signedIn.person().equals(person)) {
            return Outcome.OWN_ACCOUNT;
        }
        Delegation delegation = administration.own();
        List<Membership> administrators = administration.installationAdministrators();
        Account account = administration.hold(person, delegation);
        if (!administration.managesAll(person, delegation)) {
            return Outcome.ELSEWHERE;
        }
        LocalDate today = administration.today();
        List<Membership> roles = administration.roles(person);
        if (roles.stream().filter(role -> role.holdsOn(today)).anyMatch(role -> Delegation.lastOfInstallation(role, administrators.stream().filter(other -> !other.person().equals(person)).toList(), today))) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        if (!duties.of(person).isEmpty()) {
            return Outcome.HAS_DUTIES;
        }
        account.end(clock.instant());
        accounts.endSessions(person);
        accounts.useUpLinks(person);
        roles.forEach(role -> role.endBy(today.minusDays(1), signedIn.person(), clock.instant()));
        return Outcome.DONE;
    }

    /**
     * Signs the person out on every device; the account stays.
     *
     * @throws NotFound for a person whom the administrator does not look after
     */
    @Allowed(Rights.PEOPLE_MANAGE)
    public void endSessions(PersonId person) {
        administration.hold(person, administration.own());
        accounts.endSessions(person);
    }

    private PersonId newPerson(Invitation invitation) {
        PersonId id = new PersonId(Ids.next());
        entities.persist(new Person(id, invitation.name(), SortKey.of(invitation.name()), invitation.language().code()));
        entities.flush();
        return id;
    }
}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** An open account with this address is there already; nothing was changed. */
        ALREADY_THERE,
        /** Nobody ends the account that they are signed in with. */
        OWN_ACCOUNT
    }

    /** Makes an account with its roles and sends a link that sets the password. A person whose account has ended gets it back, with these roles only. */
    @Allowed(Rights.PEOPLE_MANAGE)
    public Outcome invite(Invitation invitation) {
        Optional<Account> known = accounts.byMark(accounts.mark(invitation.email()));
        if (known.filter(Account::open).isPresent()) {
            return Outcome.ALREADY_THERE;
        }
        Instant now = clock.instant();
        PersonId person = known.map(Account::person).orElseGet(() -> newPerson(invitation));
        known.ifPresentOrElse(Account::reopen, () -> accounts.open(person, invitation.email(), now));
        LocalDate today = LocalDate.now(clock.withZone(TimeKeeper.HELSINKI));
        invitation.roles().forEach(role -> entities.persist(new Membership(Ids.next(), person, role, invitation.organisation(), today)));
        entities.flush();
        post.send(person, Purpose.INVITATION);
        return Outcome.DONE;
    }

    /** Ends the account, its sessions, links and roles, at once and everywhere. */
    @Allowed(Rights.PEOPLE_MANAGE)
    public Outcome end(PersonId person) {
        if (signedIn.person().equals(person)) {
            return Outcome.OWN_ACCOUNT;
        }
        accounts.of(person).orElseThrow(NotFound::new).end(clock.instant());
        accounts.endSessions(person);
        accounts.useUpLinks(person);
        LocalDate today = LocalDate.now(clock.withZone(TimeKeeper.HELSINKI));
        entities.createQuery("select m from Membership m where m.person = :person", Membership.class)
                .setParameter("person", person.value())
                .getResultStream()
                .forEach(membership -> membership.end(today));
        return Outcome.DONE;
    }

    /** Signs the person out on every device; the account stays. */
    @Allowed(Rights.PEOPLE_MANAGE)
    public void endSessions(PersonId person) {
        accounts.of(person).orElseThrow(NotFound::new);
        accounts.endSessions(person);
    }

    private PersonId newPerson(Invitation invitation) {
        PersonId id = new PersonId(Ids.next());
        entities.persist(new Person(id, invitation.name(), SortKey.of(invitation.name()), invitation.language().code()));
        entities.flush();
        return id;
    }
}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.OwnAccount;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which account belongs to which record of the register. For use cases of this module, in their transactions; whether a record is to be seen is theirs to ask. */
@ApplicationScoped
@Transactional
public class OwnAccountLinks {

    /** What signing in keeps of a person, in the order in which it can go. */
    private static final List<String> SIGN_IN = List.of("SignInSession", "HalfSignIn", "KnownDevice", "SingleUseLink", "KeptForm", "AuthenticatorApp", "Passkey", "RecoveryCode", "WrongCode");

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** The account of a record. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Optional<OwnAccount> of(PersonId record) {
        return found("l.person = :id", record);
    }

    /** The record of an account. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Optional<OwnAccount> by(PersonId account) {
        return found("l.account = :id", account);
    }

    private Optional<OwnAccount> found(String which, PersonId id) {
        return entities.createQuery("select l from OwnAccount l where " + which, OwnAccount.class).setParameter("id", id.value()).getResultStream().findFirst();
    }

    /** Where the account is in its life. */
    AccountView.State state(OwnAccount link) {
        return accounts.of(link.account()).map(AccountView::state).orElse(AccountView.State.ENDED);
    }

    /** A new account for nothing but the own data, by the name of the record as it is now. */
    PersonId open(Person of, String email) {
        PersonId id = new PersonId(Ids.next());
        entities.persist(new Person(id, of.name(), of.nameOrder(), of.language()));
        entities.flush();
        accounts.open(id, email, clock.instant());
        return id;
    }

    /** From now on they are one person. */
    OwnAccount join(PersonId record, PersonId account, PersonId by) {
        OwnAccount link = new OwnAccount(Ids.next(), record, account, by, clock.instant());
        entities.persist(link);
        return link;
    }

    /** The account opens the record no more, and is signed out everywhere. One that was for nothing else is gone. A second time changes nothing. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public void cut(PersonId record) {
        of(record).ifPresent(link -> {
            entities.createQuery("delete from AccountOffer o where o.person = :record").setParameter("record", record.value()).executeUpdate();
            entities.remove(link);
            entities.flush();
            accounts.endSessions(link.account());
            outbox.forget(remove(List.of(link.account())));
        });
    }

    /**
     * These records are erased: accounts that were for nothing else go with them. Called by what erases records alone.
     *
     * @return the ids of those accounts
     */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Set<UUID> forget(Collection<UUID> records) {
        List<OwnAccount> links = entities.createQuery("select l from OwnAccount l where l.person in :records", OwnAccount.class).setParameter("records", records).getResultList();
        links.forEach(entities::remove);
        entities.flush();
        return remove(links.stream().map(OwnAccount::account).toList());
    }

    private Set<UUID> remove(List<PersonId> linked) {
        Set<UUID> going = linked.stream().filter(accounts::alone).map(PersonId::value).collect(Collectors.toSet());
        if (!going.isEmpty()) {
            entities.flush();
            SIGN_IN.forEach(type -> delete(type + " e where e.person in :going", going));
            delete("Account e where e.person in :going", going);
            delete("Person e where e.id in :going", going);
        }
        return going;
    }

    private void delete(String which, Set<UUID> going) {
        entities.createQuery("delete from " + which).setParameter("going", going).executeUpdate();
    }
}

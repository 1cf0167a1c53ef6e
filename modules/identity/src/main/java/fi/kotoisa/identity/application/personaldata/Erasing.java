package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ErasureId;
import fi.kotoisa.identity.ErasureItemId;
import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.PersonSubjects;
import fi.kotoisa.identity.domain.Erasure;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.identity.domain.ErasureItem.Hold;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Erases what two people want erased, one record in one transaction. Whether it may go is asked once more in it: a restriction that came meanwhile holds. The log tells of it, and its chain stays whole: it
 * knows ids, and nobody finds out any more whose they were.
 */
@ApplicationScoped
public class Erasing {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    PersonSubjects subjects;

    @Inject
    Holds holds;

    @Inject
    @Any
    Instance<HeldData> held;

    @Inject
    ErasureMemory memory;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What came of it. */
    public enum Outcome {
        ERASED,
        /** It stays; its row says why. */
        HELD,
        /** It stays and still waits: what is erased could not be noted outside of the database. */
        NOT_NOTED,
        /** Another window was quicker. */
        DONE_ALREADY
    }

    /** @param people and {@code contacts} that were erased, for the log */
    public record Erased(Outcome outcome, Set<PersonId> people, Set<ContactId> contacts) {}

    /**
     * Erases one record of a confirmed erasure.
     *
     * @throws NotAllowed where nobody has confirmed it
     * @throws NotFound where there is no such record in an erasure
     */
    @Transactional(TxType.REQUIRES_NEW)
    @Allowed(Rights.ERASURE_CONFIRM)
    public Erased erase(ErasureItemId id) {
        ErasureItem item = Optional.ofNullable(entities.find(ErasureItem.class, id.value(), LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
        Erasure erasure = entities.find(Erasure.class, item.erasure().value());
        if (erasure.state() != Erasure.State.CONFIRMED || erasure.organisation().filter(of -> !signedIn.may(Rights.ERASURE_CONFIRM, of)).isPresent()) {
            throw new NotAllowed(Rights.ERASURE_CONFIRM);
        }
        if (item.state() != ErasureItem.State.WAITING) {
            return new Erased(Outcome.DONE_ALREADY, Set.of(), Set.of());
        }
        Subject subject = subject(item);
        Optional<Hold> hold = holds.of(erasure.kind(), item.type(), item.subject(), subject);
        if (hold.isPresent()) {
            item.hold(hold.get(), clock.instant());
            return new Erased(Outcome.HELD, Set.of(), Set.of());
        }
        if (!memory.announce(item, subject)) {
            return new Erased(Outcome.NOT_NOTED, Set.of(), Set.of());
        }
        held.forEach(module -> module.forget(subject));
        memory.keep(subject);
        item.erased(clock.instant());
        return new Erased(Outcome.ERASED, subject.people(), subject.contacts());
    }

    private Subject subject(ErasureItem item) {
        if (item.type() == ErasureItem.Type.CONTACT) {
            return new Subject(Set.of(), Set.of(new ContactId(item.subject())));
        }
        // whoever changes the record now comes before this, or not at all
        Optional.ofNullable(entities.find(Particulars.class, item.subject())).ifPresent(particulars -> entities.refresh(particulars, LockModeType.PESSIMISTIC_WRITE));
        return subjects.of(new PersonId(item.subject()));
    }

    /** Nothing waits any more: the erasure is done. @return whether it is */
    @Transactional
    @Allowed(Rights.ERASURE_CONFIRM)
    public boolean finish(ErasureId id) {
        boolean waits = !entities.createQuery("select i.id from ErasureItem i where i.erasure = :erasure and i.state = :waiting", UUID.class)
                .setParameter("erasure", id.value())
                .setParameter("waiting", ErasureItem.State.WAITING)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        Erasure erasure = Optional.ofNullable(entities.find(Erasure.class, id.value())).orElseThrow(NotFound::new);
        if (!waits && erasure.state() == Erasure.State.CONFIRMED) {
            erasure.done();
        }
        return !waits;
    }
}

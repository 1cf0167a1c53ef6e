package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.ErasureId;
import fi.kotoisa.identity.ErasureItemId;
import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RetentionType;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.PersonSubjects;
import fi.kotoisa.identity.application.register.RegisterSight;
import fi.kotoisa.identity.domain.Erasure;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.identity.domain.ErasureItem.Hold;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.RecordRetention;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Proposing that records are erased: those whose time is over, or one whose person asks for it. Nothing goes before somebody else confirms it. */
@ApplicationScoped
@Transactional
public class Erasures {

    /** How many stand on one page of the preview. */
    public static final int PAGE = 30;
    /** The most that one proposal takes. */
    public static final int MOST = 100;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    DueRecords due;

    @Inject
    Holds holds;

    @Inject
    RegisterSight register;

    @Inject
    PersonSubjects subjects;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** References of what would go. @param more whether there is a next page */
    public record Preview(List<String> references, boolean more) {}

    /** What would go with one person. @param hold why nothing may go now, as the middle of a key; empty where it may */
    public record OnRequest(String reference, int records, int contacts, Optional<String> hold) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** There is nothing that may go. */
        NOTHING,
        /** It is proposed already. */
        ALREADY
    }

    /** @param erasure where one was proposed */
    public record Proposed(Outcome outcome, Optional<ErasureId> erasure) {}

    /** What has been kept as long as its rule says, of the organisations where the person who asks may propose it. */
    @Allowed(value = Rights.ERASURE_PROPOSE, trace = Trace.PROTECTED_READ)
    public Preview preview(RetentionType type, int page) {
        List<String> found = due.page(type, organisations(), page * PAGE, PAGE + 1).stream().map(DueRecords.Due::reference).toList();
        return new Preview(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    private Set<OrganisationId> organisations() {
        return signedIn.organisations(Rights.ERASURE_PROPOSE);
    }

    /** Proposes the first {@link #MOST} of them; for records of the register, those of one organisation at a time. */
    @Allowed(Rights.ERASURE_PROPOSE)
    public Proposed propose(RetentionType type) {
        if (type == RetentionType.SIGN_UP) {
            return store(Erasure.Kind.RETENTION, type, Optional.empty(), due.page(type, Set.of(), 0, MOST));
        }
        for (OrganisationId organisation : organisations()) {
            List<DueRecords.Due> found = due.page(type, Set.of(organisation), 0, MOST);
            if (!found.isEmpty()) {
                return store(Erasure.Kind.RETENTION, type, Optional.of(organisation), found);
            }
        }
        return new Proposed(Outcome.NOTHING, Optional.empty());
    }

    private Proposed store(Erasure.Kind kind, RetentionType type, Optional<OrganisationId> organisation, List<DueRecords.Due> records) {
        if (records.isEmpty()) {
            return new Proposed(Outcome.NOTHING, Optional.empty());
        }
        ErasureId id = new ErasureId(Ids.next());
        entities.persist(new Erasure(id, kind, type, organisation, signedIn.person(), clock.instant()));
        entities.flush();
        records.forEach(each -> entities.persist(new ErasureItem(new ErasureItemId(Ids.next()), id, each.type(), each.subject(), each.reference())));
        return new Proposed(Outcome.DONE, Optional.of(id));
    }

    /** What would go with this person, or why nothing may. */
    @Allowed(value = Rights.ERASURE_PROPOSE, trace = Trace.PROTECTED_READ)
    public OnRequest look(PersonId person) {
        Particulars particulars = register.seen(person);
        signedIn.require(Rights.ERASURE_PROPOSE, particulars.organisation());
        Subject subject = subjects.of(person);
        Optional<Hold> hold = holds.of(Erasure.Kind.REQUEST, ErasureItem.Type.PERSON, person.value(), subject);
        return new OnRequest(particulars.provisional(), subject.people().size(), subject.contacts().size(), hold.map(Hold::name));
    }

    /** Proposes to erase one person, who asked for it. */
    @Allowed(Rights.ERASURE_PROPOSE)
    public Proposed propose(PersonId person) {
        Particulars particulars = register.seen(person);
        signedIn.require(Rights.ERASURE_PROPOSE, particulars.organisation());
        // of two who propose it at once, the second sees what the first has written
        entities.lock(particulars, LockModeType.PESSIMISTIC_WRITE);
        if (proposed(person)) {
            return new Proposed(Outcome.ALREADY, Optional.empty());
        }
        if (look(person).hold().isPresent()) {
            return new Proposed(Outcome.NOTHING, Optional.empty());
        }
        RetentionType type = Optional.ofNullable(entities.find(RecordRetention.class, person.value())).map(RecordRetention::type).orElse(RetentionType.INTEGRATION);
        return store(Erasure.Kind.REQUEST, type, Optional.of(particulars.organisation()), List.of(new DueRecords.Due(ErasureItem.Type.PERSON, person.value(), particulars.provisional())));
    }

    private boolean proposed(PersonId person) {
        return !entities.createQuery("select i.id from ErasureItem i, Erasure e where e.id = i.erasure and i.subject = :person and i.state = :waiting and e.state in :going", UUID.class)
                .setParameter("person", person.value())
                .setParameter("waiting", ErasureItem.State.WAITING)
                .setParameter("going", EnumSet.of(Erasure.State.PROPOSED, Erasure.State.CONFIRMED))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}

package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was erased and is back because an older backup was restored: seeing it, and erasing it again. No second person is asked, for two had decided it. Records of the register are shown and erased where their
 * organisation is the own one; sign-ups belong to all.
 */
@ApplicationScoped
@Transactional
public class ErasingAgain {

    /** How many stand on one page. */
    public static final int PAGE = 30;
    /** The most that one press of the button takes. */
    public static final int MOST = 100;

    private static final String SEEN = " from ErasedRecord e where e.backSince is not null and (e.type = :contact or e.record in (select d.person from Particulars d where d.organisation in :own))";

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Repetition repetition;

    @Inject
    SignedIn signedIn;

    /** A record that is back. @param ofRegister a record of the register; otherwise how somebody was reached who signed up */
    public record Row(boolean ofRegister, String reference, LocalDate erasedOn) {}

    /** A part of the list. @param more whether there is a next page */
    public record Listed(List<Row> rows, boolean more) {}

    /** What came of it. */
    public enum Outcome {
        ERASED,
        /** In the backup it is merged with a record that was never erased: of that one something would go, or of this one something stay. The merging must be undone first. */
        MERGED,
        /** It is not there any more. */
        GONE
    }

    /** @param person or {@code contact} whom it was about, for the log */
    public record Again(Outcome outcome, Optional<PersonId> person, Optional<ContactId> contact) {}

    /** How many are back, of those that the person who asks may see. */
    @Allowed(value = Rights.RETENTION_READ, trace = Trace.NONE)
    public long count() {
        return seen("select count(e)" + SEEN, Long.class, Rights.RETENTION_READ).getSingleResult();
    }

    /** The one that was found first comes first. */
    @Allowed(value = Rights.RETENTION_READ, trace = Trace.PROTECTED_READ)
    public Listed page(int page) {
        List<ErasedRecord> found = seen("select e" + SEEN + " order by e.backSince, e.record", ErasedRecord.class, Rights.RETENTION_READ).setFirstResult(page * PAGE).setMaxResults(PAGE + 1).getResultList();
        Map<UUID, Particulars> people = people(found);
        return new Listed(found.stream().limit(PAGE).map(each -> row(each, Optional.ofNullable(people.get(each.record())))).toList(), found.size() > PAGE);
    }

    private static Row row(ErasedRecord of, Optional<Particulars> person) {
        String reference = person.map(Particulars::provisional).orElseGet(() -> DueRecords.reference(of.record()));
        return new Row(of.type() == ErasureItem.Type.PERSON, reference, LocalDate.ofInstant(of.erasedAt(), TimeKeeper.HELSINKI));
    }

    private Map<UUID, Particulars> people(Collection<ErasedRecord> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select d from Particulars d where d.person in :ids", Particulars.class).setParameter("ids", of.stream().map(ErasedRecord::record).toList()).getResultStream()
                .collect(Collectors.toMap(each -> each.person().value(), Function.identity()));
    }

    /** Ids of the first {@link #MOST} that the person who asks may erase again. */
    @Allowed(value = Rights.ERASURE_CONFIRM, trace = Trace.NONE)
    public List<UUID> waiting() {
        return seen("select e.record" + SEEN + " order by e.backSince, e.record", UUID.class, Rights.ERASURE_CONFIRM).setMaxResults(MOST).getResultList();
    }

    private <T> TypedQuery<T> seen(String query, Class<T> type, String right) {
        return entities.createQuery(query, type).setParameter("contact", ErasureItem.Type.CONTACT).setParameter("own", OrganisationId.forQuery(signedIn.organisations(right)));
    }

    /**
     * Erases one of them again, in a transaction of its own.
     *
     * @throws NotFound where it was never erased
     * @throws fi.kotoisa.platform.NotAllowed where it is a record of another organisation
     */
    @Transactional(TxType.REQUIRES_NEW)
    @Allowed(Rights.ERASURE_CONFIRM)
    public Again erase(UUID record) {
        ErasedRecord erased = Optional.ofNullable(entities.find(ErasedRecord.class, record)).orElseThrow(NotFound::new);
        Optional.ofNullable(entities.find(Particulars.class, record)).ifPresent(person -> signedIn.require(Rights.ERASURE_CONFIRM, person.organisation()));
        Outcome outcome = repetition.erase(record, Optional.of(signedIn.person()));
        boolean person = erased.type() == ErasureItem.Type.PERSON;
        return new Again(outcome, Optional.of(record).filter(id -> person).map(PersonId::new), Optional.of(record).filter(id -> !person).map(ContactId::new));
    }
}

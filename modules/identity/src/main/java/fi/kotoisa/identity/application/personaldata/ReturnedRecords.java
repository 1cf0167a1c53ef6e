package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.identity.domain.Particulars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which records that were erased are in the database again. Asked in the caller's transaction. */
@ApplicationScoped
class ReturnedRecords {

    private static final String PEOPLE = " from ErasedRecord e, Particulars d where d.person = e.record and e.type = :type and e.backSince is null";
    private static final String CONTACTS = " from ErasedRecord e, Contact c where c.id = e.record and c.erasedAt is null and e.type = :type and e.backSince is null";

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    /** Some that are back and that nobody has noticed yet. */
    List<ErasedRecord> unnoticed(int atMost) {
        List<ErasedRecord> found = new ArrayList<>(some(PEOPLE, ErasureItem.Type.PERSON, atMost));
        if (found.size() < atMost) {
            found.addAll(some(CONTACTS, ErasureItem.Type.CONTACT, atMost - found.size()));
        }
        return found;
    }

    private List<ErasedRecord> some(String which, ErasureItem.Type type, int atMost) {
        return entities.createQuery("select e" + which + " order by e.record", ErasedRecord.class).setParameter("type", type).setMaxResults(atMost).getResultList();
    }

    /** How many are back, noticed or not. */
    long all() {
        return noticed() + count(PEOPLE, ErasureItem.Type.PERSON) + count(CONTACTS, ErasureItem.Type.CONTACT);
    }

    private long count(String which, ErasureItem.Type type) {
        return entities.createQuery("select count(e)" + which, Long.class).setParameter("type", type).getSingleResult();
    }

    /** How many are known to be back. */
    long noticed() {
        return entities.createQuery("select count(e) from ErasedRecord e where e.backSince is not null", Long.class).getSingleResult();
    }

    /** Some that are known to be back, in the order of their ids. */
    List<ErasedRecord> noticed(UUID after, int atMost) {
        return entities.createQuery("select e from ErasedRecord e where e.backSince is not null and e.record > :after order by e.record", ErasedRecord.class)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList();
    }

    boolean isThere(ErasedRecord record) {
        if (record.type() == ErasureItem.Type.PERSON) {
            return entities.find(Particulars.class, record.record()) != null;
        }
        Contact contact = entities.find(Contact.class, record.record());
        return contact != null && !contact.erased();
    }
}

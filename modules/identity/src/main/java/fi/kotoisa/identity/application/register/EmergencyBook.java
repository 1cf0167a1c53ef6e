package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.EmergencyOpening;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one worker asked for in emergencies. In the caller's transaction. */
@ApplicationScoped
class EmergencyBook {

    private static final int MOST = 20;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    /** Asks; nothing is open yet. */
    EmergencyOpening write(OrganisationId organisation, Optional<PersonId> person, PersonId worker, EmergencyReason reason) {
        UUID id = Ids.next();
        EmergencyOpening opening = new EmergencyOpening(id, organisation, person, worker, reason.kind(), cipher.encrypt(EmergencyOpening.context("words", id), reason.text()), now());
        entities.persist(opening);
        return opening;
    }

    /** The newest first. */
    List<EmergencyOpening> since(PersonId worker, Instant moment) {
        return entities.createQuery("select e from EmergencyOpening e where e.worker = :me and e.askedAt > :since order by e.askedAt desc, e.id desc", EmergencyOpening.class)
                .setParameter("me", worker.value())
                .setParameter("since", moment)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those by which the file of this person is open to the worker. */
    List<EmergencyOpening> open(PersonId worker, PersonId person) {
        return entities.createQuery("select e from EmergencyOpening e where e.worker = :me and e.endsAt > :now and e.person = :person", EmergencyOpening.class)
                .setParameter("me", worker.value())
                .setParameter("now", now())
                .setParameter("person", person.value())
                .getResultList();
    }

    Instant now() {
        return clock.instant();
    }
}

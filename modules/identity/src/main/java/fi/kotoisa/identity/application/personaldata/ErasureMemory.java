package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.personaldata.ErasuresFile.Line;
import fi.kotoisa.identity.application.personaldata.ErasuresFile.Word;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.identity.domain.ErasureItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Remembers what is erased, in the database and outside of it, so that a backup which brings it back is found out. Everything in the transaction that erases; {@link ErasuresFile} says why nothing gets lost. */
@ApplicationScoped
class ErasureMemory {

    private static final Logger LOG = Logger.getLogger(ErasureMemory.class.getName());

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    ErasurePlace place;

    @Inject
    Event<Announced> announced;

    @Inject
    Clock clock;

    /** What the running transaction is about to erase. */
    record Announced(List<Line> lines) {

        private List<Line> as(Word word, Instant now) {
            return lines.stream().map(line -> new Line(now, word, line.kind(), line.record(), Optional.empty())).toList();
        }
    }

    /** Comes before anything goes. @return whether it stands outside of the database; otherwise nothing may go */
    boolean announce(ErasureItem item, Subject subject) {
        Instant now = clock.instant();
        List<Line> lines = each(subject).map(one -> new Line(now, Word.WILL, one.type().name(), one.id(), Optional.of(item.id().value()))).toList();
        try {
            place.file().append(lines);
        } catch (IOException unwritable) {
            LOG.log(Level.SEVERE, unwritable, () -> "nothing is erased, for it could not be noted in " + place.file());
            return false;
        }
        announced.fire(new Announced(lines));
        return true;
    }

    /** Notes in the database, together with the deed, what goes. */
    void keep(Subject subject) {
        each(subject).forEach(one -> Optional.ofNullable(entities.find(ErasedRecord.class, one.id()))
                .ifPresentOrElse(ErasedRecord::isGone, () -> entities.persist(new ErasedRecord(one.id(), one.type(), clock.instant()))));
    }

    private record One(ErasureItem.Type type, UUID id) {}

    private static Stream<One> each(Subject subject) {
        return Stream.concat(subject.people().stream().map(PersonId::value).map(id -> new One(ErasureItem.Type.PERSON, id)),
                subject.contacts().stream().map(ContactId::value).map(id -> new One(ErasureItem.Type.CONTACT, id)));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Announced what) {
        say(what, Word.DONE);
    }

    void rolledBack(@Observes(during = TransactionPhase.AFTER_FAILURE) Announced what) {
        say(what, Word.NOT);
    }

    private void say(Announced what, Word word) {
        try {
            place.file().append(what.as(word, clock.instant()));
        } catch (IOException unwritable) {
            // the nightly look makes up for it from the list in the database
            LOG.log(Level.WARNING, unwritable, () -> "what came of an erasure could not be noted in " + place.file());
        }
    }
}

package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RetentionStart;
import fi.kotoisa.identity.RetentionType;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.identity.domain.DataRequest;
import fi.kotoisa.identity.domain.Erasure;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.identity.domain.ErasureItem.Hold;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.RecordRetention;
import fi.kotoisa.identity.domain.RetentionRule;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Why a record may not be erased now. Asked when somebody looks, and again in the transaction that erases. */
@ApplicationScoped
class Holds {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    DueRecords due;

    @Inject
    @Any
    Instance<HeldData> held;

    @Inject
    Clock clock;

    /** Empty where it may go. @param subject all ids of it */
    Optional<Hold> of(Erasure.Kind kind, ErasureItem.Type type, UUID id, Subject subject) {
        Optional<Hold> own = type == ErasureItem.Type.CONTACT ? ofContact(id) : ofPerson(kind, new PersonId(id));
        return own.or(() -> inUse(kind, type, subject));
    }

    private Optional<Hold> ofContact(UUID id) {
        Contact contact = entities.find(Contact.class, id);
        if (contact == null || contact.erased()) {
            return Optional.of(Hold.GONE);
        }
        LocalDate made = LocalDate.ofInstant(contact.madeAt(), TimeKeeper.HELSINKI);
        return when(made.isAfter(rule(RetentionType.SIGN_UP).cutoff(today())), Hold.NOT_DUE);
    }

    private Optional<Hold> ofPerson(Erasure.Kind kind, PersonId person) {
        Particulars particulars = entities.find(Particulars.class, person.value());
        if (particulars == null) {
            return Optional.of(Hold.GONE);
        }
        return when(particulars.restricted(), Hold.RESTRICTED)
                .or(() -> when(caredFor(person, today()), Hold.CARED_FOR))
                .or(() -> when(asked(kind, person), Hold.REQUEST_OPEN))
                .or(() -> when(Optional.ofNullable(entities.find(Account.class, person.value())).filter(Account::open).isPresent(), Hold.ACCOUNT))
                .or(() -> time(kind, particulars));
    }

    private static Optional<Hold> when(boolean holds, Hold why) {
        return holds ? Optional.of(why) : Optional.empty();
    }

    private boolean caredFor(PersonId person, LocalDate after) {
        return !entities.createQuery("select c.id from CareRelation c where c.person = :person and (c.to is null or c.to >= :day)", UUID.class)
                .setParameter("person", person.value())
                .setParameter("day", after)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private boolean asked(Erasure.Kind kind, PersonId person) {
        return entities.createQuery("select r from DataRequest r where r.person = :person and r.state = :open", DataRequest.class)
                .setParameter("person", person.value())
                .setParameter("open", DataRequest.State.OPEN)
                .getResultStream()
                .anyMatch(each -> kind == Erasure.Kind.RETENTION || each.kind() != DataRequestKind.ERASURE);
    }

    /** On request a record goes before its time, unless a law wants it kept. */
    private Optional<Hold> time(Erasure.Kind kind, Particulars of) {
        Optional<RecordRetention> record = Optional.ofNullable(entities.find(RecordRetention.class, of.person().value()));
        RetentionRule rule = rule(record.map(RecordRetention::type).orElse(RetentionType.INTEGRATION));
        if (over(rule, of, record.flatMap(RecordRetention::diedOn))) {
            return Optional.empty();
        }
        return kind == Erasure.Kind.RETENTION ? Optional.of(Hold.NOT_DUE) : when(rule.terms().law(), Hold.LAW);
    }

    private boolean over(RetentionRule rule, Particulars of, Optional<LocalDate> died) {
        LocalDate cutoff = rule.cutoff(today());
        if (rule.terms().start() == RetentionStart.DEATH) {
            return died.filter(day -> !day.isAfter(cutoff)).isPresent();
        }
        if (rule.terms().start() == RetentionStart.BIRTH) {
            return due.bornBy(of, cutoff);
        }
        return !LocalDate.ofInstant(of.madeAt(), TimeKeeper.HELSINKI).isAfter(cutoff) && !caredFor(of.person(), cutoff.plusDays(1));
    }

    /** Sign-ups are kept as long after the last date that they were for; those of somebody who asks, until it is over. */
    private Optional<Hold> inUse(Erasure.Kind kind, ErasureItem.Type type, Subject subject) {
        LocalDate last = type == ErasureItem.Type.CONTACT && kind == Erasure.Kind.RETENTION ? rule(RetentionType.SIGN_UP).cutoff(today()) : today().minusDays(1);
        return when(held.stream().anyMatch(each -> each.neededUntil(subject).filter(day -> day.isAfter(last)).isPresent()), Hold.IN_USE);
    }

    private RetentionRule rule(RetentionType type) {
        return entities.find(RetentionRule.class, type);
    }

    private LocalDate today() {
        return TimeKeeper.today(clock);
    }
}

package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Address;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.identity.domain.DatedPart;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.PersonLanguage;
import fi.kotoisa.identity.domain.SafetyMark;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds what the register keeps. For use cases of the register, in their transactions. */
@ApplicationScoped
class RegisterRecords {

    /** Holds on a day: of {@link DatedPart DatedParts} called {@code e}. */
    static final String HOLDS = "e.from <= :day and (e.to is null or e.to >= :day)";

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterScope scope;

    /** @throws NotFound where there is no such record, or none that the person who asks may see */
    Particulars seen(PersonId id) {
        RegisterScope.Condition seen = scope.seen();
        TypedQuery<Particulars> query = entities.createQuery("select d from Particulars d where d.person = :person and " + seen.text(), Particulars.class).setParameter("person", id.value());
        seen.fill(query);
        return query.getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /**
     * As {@link #seen}, for a change.
     *
     * @throws RestrictedRecord where the use of the record is restricted
     */
    Particulars changeable(PersonId id) {
        Particulars particulars = seen(id);
        if (particulars.restricted()) {
            throw new RestrictedRecord();
        }
        return particulars;
    }

    /** The day by which everything here holds or does not. */
    LocalDate today() {
        return scope.today();
    }

    /** Who asks. */
    PersonId me() {
        return scope.me();
    }

    Instant now() {
        return scope.now();
    }

    /** Whether this record is among those of the condition. */
    boolean among(PersonId id, RegisterScope.Condition condition) {
        TypedQuery<UUID> query = entities.createQuery("select d.person from Particulars d where d.person = :person and " + condition.text(), UUID.class).setParameter("person", id.value());
        condition.fill(query);
        return !query.getResultList().isEmpty();
    }

    /** Whether the person who asks may see this record. */
    boolean sees(PersonId id) {
        return among(id, scope.seen());
    }

    /** Whether another record than this one has the mark in its column. */
    boolean taken(String column, String mark, Optional<PersonId> except) {
        return entities.createQuery("select d.person from Particulars d where d." + column + " = :mark", UUID.class)
                .setParameter("mark", mark)
                .getResultStream()
                .anyMatch(found -> except.filter(own -> own.value().equals(found)).isEmpty());
    }

    /** Without asking who may see it: for what belongs to a record that was seen. */
    Particulars particulars(PersonId id) {
        return Optional.ofNullable(entities.find(Particulars.class, id.value())).orElseThrow(NotFound::new);
    }

    Person person(PersonId id) {
        return Optional.ofNullable(entities.find(Person.class, id.value())).orElseThrow(NotFound::new);
    }

    /** Puts the person where lists have them: by name, under non-disclosure by the reference, for a place in the alphabet tells how a name begins. */
    void order(Particulars of) {
        Person person = person(of.person());
        person.order(SortKey.of(of.protectedPerson() ? of.provisional() : person.latinName().orElse(person.name())));
        of.follow(person);
    }

    List<Channel> channels(PersonId of) {
        return entities.createQuery("select c from Channel c where c.person = :person order by c.id", Channel.class).setParameter("person", of.value()).getResultList();
    }

    /** One that was listed just before. */
    Channel channel(UUID id) {
        return entities.find(Channel.class, id);
    }

    /** Those that hold on this day, the newest first. */
    List<Address> addresses(PersonId of, LocalDate day) {
        return holding(Address.class, of, day, "e.from desc, e.id desc");
    }

    /** What of this kind belongs to the record and holds on this day. */
    <T extends DatedPart> List<T> holding(Class<T> type, PersonId of, LocalDate day, String order) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e where e.person = :person and " + HOLDS + " order by " + order, type)
                .setParameter("person", of.value())
                .setParameter("day", day)
                .getResultList();
    }

    /** It holds no more from today on. What was written this very day was a slip, and never held. */
    void endToday(DatedPart part) {
        if (part.from().equals(today())) {
            entities.remove(part);
        } else {
            part.end(today());
        }
    }

    List<PersonLanguage> languages(PersonId of) {
        return entities.createQuery("select l from PersonLanguage l where l.person = :person order by l.place", PersonLanguage.class).setParameter("person", of.value()).getResultList();
    }

    /** The mark that holds; of several the one that ends last. */
    Optional<SafetyMark> guard(PersonId of) {
        return guards(of).stream().max((one, other) -> one.to().orElse(LocalDate.MAX).compareTo(other.to().orElse(LocalDate.MAX)));
    }

    /** The marks that hold. */
    List<SafetyMark> guards(PersonId of) {
        return marks(of).stream().filter(SafetyMark::holds).toList();
    }

    List<SafetyMark> marks(PersonId of) {
        return entities.createQuery("select m from SafetyMark m where m.person = :person order by m.from, m.id", SafetyMark.class).setParameter("person", of.value()).getResultList();
    }

    /** Who works with them on this day. */
    List<CareRelation> relations(PersonId of, LocalDate day) {
        return holding(CareRelation.class, of, day, "e.from, e.id");
    }
}

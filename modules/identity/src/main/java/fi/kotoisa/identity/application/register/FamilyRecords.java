package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.GuardianKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Guardianship;
import fi.kotoisa.identity.domain.HouseholdMember;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.Separation;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds and changes who lives with whom. In the caller's transaction; who may see it, the caller asks. */
@ApplicationScoped
class FamilyRecords {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    @Inject
    Vault vault;

    /** A condition on a column: this person, or a record that turned out to be the same one. */
    private static String is(String column) {
        return "(" + column + " = :person or " + column + " in (select p.id from Person p where p.sameAs = :person))";
    }

    /** The household that somebody lives in today. */
    Optional<HouseholdMember> home(PersonId of) {
        return records.holding(HouseholdMember.class, of, records.today(), "e.from desc, e.id desc").stream().findFirst();
    }

    /** With whom somebody lives today; without themselves. */
    List<HouseholdMember> together(PersonId with) {
        return home(with).map(home -> entities.createQuery("select e from HouseholdMember e where e.household = :household and " + RegisterRecords.HOLDS + " order by e.part, e.from, e.id", HouseholdMember.class)
                .setParameter("household", home.household())
                .setParameter("day", records.today())
                .getResultStream()
                .filter(member -> !member.person().equals(with))
                .toList()).orElse(List.of());
    }

    /** Whether somebody of a household is under eighteen; where no birth is known, whether they live there as a child. */
    boolean minor(HouseholdMember of) {
        return minor(of.person()).orElse(of.part() == FamilyPart.CHILD);
    }

    /** Whether somebody is certainly under eighteen today; empty where no birth is known. */
    Optional<Boolean> minor(PersonId id) {
        return birth(id).map(birth -> Families.under(birth, records.today()));
    }

    Optional<Birth> birth(PersonId id) {
        return vault.birth(records.particulars(id));
    }

    /** Whether they have or had a representative, as a child has that came without a guardian. */
    boolean cameAlone(PersonId id) {
        return !entities.createQuery("select g.id from Guardianship g where " + is("g.person") + " and g.kind = :alone", UUID.class)
                .setParameter("person", id.value())
                .setParameter("alone", GuardianKind.REPRESENTATIVE)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Nobody else changes with whom these people live until the transaction ends. */
    void hold(PersonId... people) {
        Stream.of(people).sorted((one, other) -> one.value().compareTo(other.value())).forEach(each -> entities.find(Particulars.class, each.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** From today on they live here; where they lived before, no more. */
    void moveInto(UUID household, PersonId person, FamilyPart part) {
        moveOut(person);
        entities.persist(new HouseholdMember(Ids.next(), household, person, part, records.today()));
        entities.flush();
    }

    /** A household of their own, which has nobody else yet. */
    UUID found(PersonId person, FamilyPart part) {
        UUID household = Ids.next();
        moveInto(household, person, part);
        return household;
    }

    void moveOut(PersonId person) {
        home(person).ifPresent(records::endToday);
        entities.flush();
    }

    /** Who decides for the child today. From the day they come of age on, nobody does, whether anybody has written that down or not. */
    List<Guardianship> guardians(PersonId child) {
        return grownUp(child) ? List.of() : records.holding(Guardianship.class, child, records.today(), "e.from, e.id");
    }

    private boolean grownUp(PersonId id) {
        return minor(id).filter(minor -> !minor).isPresent();
    }

    /** For whom somebody decides today. */
    List<Guardianship> wards(PersonId guardian) {
        return entities.createQuery("select e from Guardianship e where " + is("e.guardian") + " and " + RegisterRecords.HOLDS + " order by e.from, e.id", Guardianship.class)
                .setParameter("person", guardian.value())
                .setParameter("day", records.today())
                .getResultStream()
                .filter(each -> !grownUp(stays(each.person())))
                .toList();
    }

    /** From whom somebody lives apart. */
    List<Separation> separations(PersonId of) {
        return entities.createQuery("select s from Separation s where (" + is("s.person") + " or " + is("s.other") + ") and s.endedAt is null order by s.from, s.id", Separation.class)
                .setParameter("person", of.value())
                .getResultList();
    }

    boolean apart(PersonId one, PersonId other) {
        return separations(one).stream().anyMatch(each -> other(each, one).equals(stays(other)));
    }

    /** The other of the two, by the record that stands for them today. */
    PersonId other(Separation of, PersonId one) {
        PersonId person = stays(of.person());
        return person.equals(stays(one)) ? stays(of.other()) : person;
    }

    /** The record that somebody has today. */
    PersonId stays(PersonId id) {
        return Optional.ofNullable(entities.find(Person.class, id.value())).flatMap(Person::sameAs).orElse(id);
    }

    void add(Object part) {
        entities.persist(part);
    }

    void flush() {
        entities.flush();
    }
}

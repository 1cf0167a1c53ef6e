package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Address;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.PersonMerge;
import fi.kotoisa.identity.domain.PersonMerge.Kind;
import fi.kotoisa.identity.domain.PersonWord;
import fi.kotoisa.identity.domain.SafetyMark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves what belongs to a record from one to another and back: ways to reach, addresses, safety marks, workers, and the words it is found by. */
@ApplicationScoped
class MergedRows {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    /** Everything of the one that goes belongs to the one that stays, except ways to reach that this one has already. */
    void move(PersonMerge merge) {
        Set<String> known = records.channels(merge.kept()).stream().map(Channel::mark).collect(Collectors.toSet());
        records.channels(merge.merged()).stream().filter(channel -> !known.contains(channel.mark())).forEach(channel -> {
            channel.belongTo(merge.kept());
            merge.took(Kind.CHANNEL, channel.id());
        });
        all(Address.class, merge.merged()).forEach(address -> {
            address.belongTo(merge.kept());
            merge.took(Kind.ADDRESS, address.id());
        });
        all(SafetyMark.class, merge.merged()).forEach(mark -> {
            mark.belongTo(merge.kept());
            merge.took(Kind.SAFETY_MARK, mark.id());
        });
        all(CareRelation.class, merge.merged()).forEach(relation -> {
            relation.belongTo(merge.kept());
            merge.took(Kind.CARE_RELATION, relation.id());
        });
    }

    private <T> List<T> all(Class<T> kind, PersonId of) {
        return entities.createQuery("select r from " + kind.getSimpleName() + " r where r.person = :person", kind).setParameter("person", of.value()).getResultList();
    }

    /** What went over and is there still goes back. */
    void moveBack(PersonMerge merge) {
        merge.rows().forEach(moved -> {
            UUID row = moved.row();
            PersonId to = merge.merged();
            switch (moved.kind()) {
                case CHANNEL -> Optional.ofNullable(entities.find(Channel.class, row)).ifPresent(each -> each.belongTo(to));
                case ADDRESS -> Optional.ofNullable(entities.find(Address.class, row)).ifPresent(each -> each.belongTo(to));
                case SAFETY_MARK -> Optional.ofNullable(entities.find(SafetyMark.class, row)).ifPresent(each -> each.belongTo(to));
                case CARE_RELATION -> Optional.ofNullable(entities.find(CareRelation.class, row)).ifPresent(each -> each.belongTo(to));
            }
        });
    }

    /** A record is found by its names and by those of the records that went into it. */
    void wordsOf(PersonId id) {
        entities.createQuery("delete from PersonWord w where w.person = :person").setParameter("person", id.value()).executeUpdate();
        Stream<Person> others = entities.createQuery("select p from Person p where p.sameAs = :person", Person.class).setParameter("person", id.value()).getResultStream();
        Set<String> words = new TreeSet<>();
        Stream.concat(Stream.of(records.person(id)), others).forEach(each -> words.addAll(Registering.words(each.name(), each.latinName())));
        words.forEach(word -> entities.persist(new PersonWord(word, id)));
    }
}

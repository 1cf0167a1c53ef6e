package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.identity.domain.OwnAccount;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.PersonMerge;
import fi.kotoisa.identity.domain.PersonMerge.Kind;
import fi.kotoisa.identity.domain.PersonWord;
import fi.kotoisa.identity.domain.RecordPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        for (Kind kind : Kind.values()) {
            all(kind.type(), merge.merged()).stream().filter(part -> !(part instanceof Channel channel && known.contains(channel.mark()))).forEach(part -> {
                part.belongTo(merge.kept());
                merge.took(kind, part.id());
            });
        }
    }

    private <T extends RecordPart> List<T> all(Class<T> type, PersonId of) {
        return entities.createQuery("select r from " + type.getSimpleName() + " r where r.person = :person", type).setParameter("person", of.value()).getResultList();
    }

    /** Whether each of them has an account of their own. */
    boolean bothSignIn(PersonId kept, PersonId merged) {
        return !all(OwnAccount.class, kept).isEmpty() && !all(OwnAccount.class, merged).isEmpty();
    }

    /** What went over and is there still goes back. */
    void moveBack(PersonMerge merge) {
        merge.rows().forEach(moved -> Optional.ofNullable(entities.find(moved.kind().type(), moved.row())).ifPresent(part -> part.belongTo(merge.merged())));
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

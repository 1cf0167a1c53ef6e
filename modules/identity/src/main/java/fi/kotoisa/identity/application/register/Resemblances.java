package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.register.Resemblance.Ground;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Parts;
import fi.kotoisa.platform.SearchWords.Wish;
import fi.kotoisa.platform.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who in the register may be the same person: nobody shall be kept twice, and nobody is ever taken for another without a person who says so.
 *
 * <p>A name is compared over scripts and spellings; a birth on 1 January is no ground, for it stands in for many that nobody knows; codes that differ in the sign of the century are two
 * people. Whoever is under non-disclosure is not named here, except to those who work with them.
 */
@ApplicationScoped
@Transactional
public class Resemblances {

    /** The most that are named. */
    public static final int MOST = 8;

    private static final int ENOUGH_WORDS = 2;
    /** So many ids go into one question. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterScope scope;

    @Inject
    Vault vault;

    @Inject
    RegisterRecords records;

    @Inject
    NamedPeople people;

    /** Those who resemble this person most, at most {@link #MOST}. */
    @Allowed(value = Rights.REGISTER_WRITE, trace = Trace.PROTECTED_READ)
    public List<Resemblance> of(NewPerson asked) {
        Map<PersonId, Found> found = new LinkedHashMap<>();
        asked.code().ifPresent(code -> add(found, Ground.CODE, "d.codeIndex = ?", List.of(vault.mark(code))));
        asked.migriNumber().ifPresent(number -> add(found, Ground.MIGRI, "d.migriIndex = ?", List.of(vault.markMigri(number))));
        Stream.concat(asked.phone().stream(), asked.email().stream())
                .forEach(value -> add(found, Ground.REACH, "d.person in (select c.person from Channel c where c.mark = ?)", List.of(vault.markChannel(value))));
        byName(asked, found);
        return found.values().stream().sorted(Comparator.comparing(each -> each.grounds().stream().sorted().findFirst().orElseThrow())).limit(MOST).map(this::tell).toList();
    }

    /** A record with why it came up. */
    private record Found(Particulars particulars, Person person, Set<Ground> grounds) {}

    private void byName(NewPerson asked, Map<PersonId, Found> found) {
        List<Wish> wishes = SearchWords.askedName(asked.name(), true).stream().flatMap(word -> word.wishes().stream()).toList();
        List<Wish> latin = asked.latinName().map(name -> SearchWords.askedName(name, true)).orElse(List.of()).stream().flatMap(word -> word.wishes().stream()).toList();
        for (List<Wish> name : List.of(wishes, latin)) {
            if (!name.isEmpty()) {
                Map<Wish, Optional<Set<UUID>>> having = people.having(name);
                Optional<String> born = asked.birth().filter(birth -> birth.tells()).map(vault::mark);
                subsets(name).forEach(part -> {
                    NamedPeople.Named called = NamedPeople.common(part, having);
                    born.ifPresent(mark -> named(found, Ground.NAME_AND_BIRTH, called, Optional.of(mark)));
                    named(found, Ground.NAME, called, Optional.empty());
                });
            }
        }
    }

    /** All words of a name; and, of a long one, all but one: a grandfather's name is often left out. */
    private static List<List<Wish>> subsets(List<Wish> words) {
        List<List<Wish>> all = new ArrayList<>(List.of(words));
        for (int left = 0; words.size() > ENOUGH_WORDS && left < words.size(); left++) {
            List<Wish> others = new ArrayList<>(words);
            others.remove(left);
            all.add(others);
        }
        return all;
    }

    private void named(Map<PersonId, Found> found, Ground ground, NamedPeople.Named called, Optional<String> born) {
        NameQuery values = new NameQuery();
        List<String> conditions = new ArrayList<>(values.conditions(called.broad()));
        Optional<Set<UUID>> only = born.map(mark -> born(mark, called.people())).or(called::people);
        if (only.isEmpty()) {
            collect(found, ground, String.join(" and ", conditions), values);
            return;
        }
        conditions.add("d.person in :ids");
        int more = MOST;
        for (List<UUID> some : Parts.of(List.copyOf(only.get()), AT_ONCE)) {
            if (more > 0) {
                values.among(some);
                more -= collect(found, ground, String.join(" and ", conditions), values);
            }
        }
    }

    /** Who was born so; of these alone, where there are any given. */
    private Set<UUID> born(String mark, Optional<Set<UUID>> ofThese) {
        return entities.createQuery("select d.person from Particulars d where d.birthIndex = :mark", UUID.class).setParameter("mark", mark).getResultStream()
                .filter(id -> ofThese.map(these -> these.contains(id)).orElse(true)).collect(Collectors.toSet());
    }

    private void add(Map<PersonId, Found> found, Ground ground, String condition, List<String> values) {
        NameQuery query = new NameQuery();
        collect(found, ground, condition.replace("?", query.parameter(values.get(0))), query);
    }

    private int collect(Map<PersonId, Found> found, Ground ground, String condition, NameQuery values) {
        RegisterScope.Condition known = scope.known();
        TypedQuery<Object[]> query = entities.createQuery("select d, p from Particulars d, Person p where p.id = d.person and p.sameAs is null and " + condition + " and " + known.text(), Object[].class);
        known.fill(query);
        values.fill(query);
        List<Object[]> rows = query.setMaxResults(MOST).getResultList();
        rows.forEach(row -> {
            Particulars particulars = (Particulars) row[0];
            found.computeIfAbsent(particulars.person(), any -> new Found(particulars, (Person) row[1], EnumSet.noneOf(Ground.class))).grounds().add(ground);
        });
        return rows.size();
    }

    private Resemblance tell(Found each) {
        PersonId id = each.particulars().person();
        return new Resemblance(id, each.person().name(), each.person().latinName(), vault.birth(each.particulars()).map(birth -> birth.year().getValue()), each.grounds(), opens(id), counsellors(id));
    }

    private boolean opens(PersonId person) {
        return records.among(person, scope.seen());
    }

    private List<String> counsellors(PersonId person) {
        return entities.createQuery("select p.name from Person p where p.id in (select c.worker from CareRelation c where c.person = :person and c.from <= :today and (c.to is null or c.to >= :today))"
                        + " order by p.nameOrder", String.class)
                .setParameter("person", person.value())
                .setParameter("today", records.today())
                .getResultStream()
                .collect(Collectors.toList());
    }
}

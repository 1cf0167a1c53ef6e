package fi.kotoisa.identity.application.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RestrictionGround;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.PersonWord;
import fi.kotoisa.identity.domain.Restriction;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

/** For random registers the pages, put together, are everybody whom one sees, once and in their order, however they are read. */
class RegisterPagesTest {

    private static final List<String> GIVEN = List.of("Amal", "Noor", "Zahra", "Yusuf", "Dilan");
    private static final List<String> FAMILY = List.of("Karimi", "Tamm", "Diallo");
    private static final int PEOPLE = 70;

    private record Known(PersonId id, OrganisationId organisation, String name, String order, boolean guarded, boolean restricted, boolean worksWith) {}

    @TestOnBothDatabases(modules = "identity")
    void pagesPutTogetherAreEverybodyWhomOneSees(TestDatabase database) {
        Random random = new Random(7);
        Office office = new Office(database);
        long tested = 0;
        for (Role role : List.of(Role.MANAGER, Role.SECRETARY, Role.COUNSELLOR)) {
            PersonId asking = office.worker("Asker", role, office.town);
            office.as(asking);
            List<Known> people = new ArrayList<>();
            database.within("identity", entities -> {
                for (int number = 0; number < PEOPLE; number++) {
                    people.add(add(entities, office, random, asking));
                }
            });
            Predicate<Known> seen = each -> each.worksWith()
                    || role != Role.COUNSELLOR && each.organisation().equals(office.town) && !each.guarded() && (!each.restricted() || role == Role.MANAGER);
            for (boolean small : List.of(false, true)) {
                office.small = small;
                for (String typed : List.of("", "Amal", "Karimi", "Noor Tamm", "Amal Noor")) {
                    assertEquals(expected(people, seen.and(each -> called(each, typed))), found(office, typed, false, people), role + " looks for " + typed + (small ? ", a few at a time" : ""));
                    assertEquals(expected(people, each -> each.worksWith() && called(each, typed)), found(office, typed, true, people), role + " looks among her own for " + typed);
                }
            }
            tested += people.stream().filter(seen.and(each -> each.guarded() || each.restricted())).count();
        }
        assertTrue(tested > 0, "nobody is seen who is hidden from others: this test sees nothing");
    }

    private static Known add(EntityManager entities, Office office, Random random, PersonId asking) {
        PersonId id = PersonId.random();
        String name = GIVEN.get(random.nextInt(GIVEN.size())) + " " + FAMILY.get(random.nextInt(FAMILY.size()));
        boolean guarded = random.nextInt(6) == 0;
        boolean restricted = random.nextInt(6) == 0;
        boolean worksWith = random.nextInt(5) == 0;
        OrganisationId organisation = random.nextInt(4) == 0 ? office.otherTown : office.town;
        String reference = "T" + UUID.randomUUID().toString().substring(0, 8);
        String order = SortKey.of(guarded ? reference : name);
        Person person = new Person(id, name, order, "fi");
        Particulars particulars = new Particulars(person, organisation, reference, asking, Instant.EPOCH);
        particulars.guard(guarded);
        particulars.restrict(restricted);
        entities.persist(person);
        entities.flush();
        entities.persist(particulars);
        entities.flush();
        Registering.words(name, Optional.empty()).forEach(word -> entities.persist(new PersonWord(word, id)));
        if (restricted) {
            entities.persist(new Restriction(UUID.randomUUID(), id, RestrictionGround.ACCURACY, asking, Instant.EPOCH));
        }
        if (worksWith) {
            // for the neighbours she has no role: what she once did for them opens nothing
            entities.persist(new CareRelation(UUID.randomUUID(), id, asking, CareTask.COLLEAGUE, Office.TODAY, Optional.empty()));
        }
        return new Known(id, organisation, name, order, guarded, restricted, worksWith && organisation.equals(office.town));
    }

    private static boolean called(Known each, String typed) {
        return typed.isEmpty() || List.of(each.name().split(" ")).containsAll(List.of(typed.split(" ")));
    }

    private static List<PersonId> expected(List<Known> people, Predicate<Known> those) {
        return people.stream().filter(those).sorted(Comparator.comparing(Known::order).thenComparing(each -> each.id().toString())).map(Known::id).toList();
    }

    /** Of those that were made for this round: the register has those of the rounds before too. */
    private static List<PersonId> found(Office office, String typed, boolean own, List<Known> people) {
        List<PersonId> all = new ArrayList<>();
        for (int page = 0; all.size() == page * RegisterSearch.PAGE; page++) {
            int number = page;
            office.with(use -> use.search.page(typed, own, number)).stream().limit(RegisterSearch.PAGE).map(RegisterRow::person).forEach(all::add);
        }
        List<PersonId> ids = people.stream().map(Known::id).toList();
        return all.stream().filter(ids::contains).toList();
    }
}

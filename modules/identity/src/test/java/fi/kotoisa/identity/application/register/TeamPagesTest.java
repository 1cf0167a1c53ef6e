package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RestrictionGround;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.PersonWord;
import fi.kotoisa.identity.domain.Restriction;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** For random organisations, units, roles and care relations, list, search and file show whoever asks what one counts by hand. */
class TeamPagesTest {

    private static final int WORKERS = 14;
    private static final int PEOPLE = 70;
    private static final List<Role> ROLES = List.of(Role.MANAGER, Role.MANAGER, Role.SECRETARY, Role.COUNSELLOR, Role.COUNSELLOR, Role.LEADER);
    private static final Set<Role> READ = Set.of(Role.MANAGER, Role.SECRETARY, Role.COUNSELLOR);

    private record Held(PersonId worker, Role role, Scope where, boolean today) {}

    private record Known(PersonId id, OrganisationId organisation, String name, boolean guarded, boolean restricted, Set<PersonId> workers) {}

    private final Random random = new Random(20261123);
    private final Map<UnitId, UnitId> parents = new HashMap<>();
    /** In the order in which they were made, so that every run is the same. */
    private final Map<UnitId, OrganisationId> units = new LinkedHashMap<>();
    private final List<Held> roles = new ArrayList<>();
    private final List<Known> people = new ArrayList<>();
    private long byTeam;

    @TestOnBothDatabases(modules = "identity")
    void whatEverybodySeesIsWhatOneCountsByHand(TestDatabase database) {
        List.of(parents, units).forEach(Map::clear);
        List.of(roles, people).forEach(List::clear);
        byTeam = 0;
        Office office = new Office(database);
        arrange(office);
        List<PersonId> workers = roles.stream().map(Held::worker).distinct().toList();
        for (PersonId asking : workers.stream().filter(who -> has(who, READ::contains)).toList()) {
            Set<PersonId> expected = people.stream().filter(each -> sees(asking, each)).map(Known::id).collect(Collectors.toSet());
            for (boolean small : List.of(false, true)) {
                office.small = small;
                assertEquals(expected, found(office.as(asking), ""), "the list");
            }
            assertEquals(people.stream().filter(each -> expected.contains(each.id()) && each.name().startsWith("Amal")).map(Known::id).collect(Collectors.toSet()), found(office, "Amal"), "the search");
            people.forEach(each -> assertEquals(expected.contains(each.id()), opens(office, each.id()), "the file of " + each + " for " + asking + " with " + roles));
        }
        assertTrue(byTeam > 20, "only " + byTeam + " are seen by a team alone: this test sees nothing");
    }

    private void arrange(Office office) {
        for (OrganisationId organisation : List.of(office.town, office.otherTown)) {
            List<UnitId> here = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                Optional<UnitId> parent = here.isEmpty() || random.nextInt(3) == 0 ? Optional.empty() : Optional.of(here.get(random.nextInt(here.size())));
                UnitId unit = office.unit(organisation, "Tiimi " + number, parent);
                parent.ifPresent(outer -> parents.put(unit, outer));
                units.put(unit, organisation);
                here.add(unit);
            }
        }
        List<PersonId> workers = new ArrayList<>();
        for (int number = 0; number < WORKERS; number++) {
            workers.add(office.account("Worker " + number));
        }
        workers.forEach(worker -> random.ints(1 + random.nextInt(3), 0, ROLES.size()).forEach(which -> give(office, worker, ROLES.get(which))));
        for (int number = 0; number < PEOPLE; number++) {
            people.add(add(office, number, workers));
        }
    }

    private void give(Office office, PersonId worker, Role role) {
        List<UnitId> all = List.copyOf(units.keySet());
        UnitId unit = all.get(random.nextInt(all.size()));
        Scope where = random.nextInt(6) == 0 ? Scope.of(units.get(unit)) : Scope.of(units.get(unit), unit);
        Optional<LocalDate> last = switch (random.nextInt(5)) {
            case 0 -> Optional.of(TODAY.minusDays(1));
            case 1 -> Optional.of(TODAY);
            default -> Optional.empty();
        };
        office.role(worker, role, where, last);
        roles.add(new Held(worker, role, where, last.filter(TODAY::isAfter).isEmpty()));
    }

    private Known add(Office office, int number, List<PersonId> workers) {
        PersonId id = PersonId.random();
        String name = List.of("Amal", "Noor").get(random.nextInt(2)) + " Numero" + number;
        Known known = new Known(id, random.nextInt(4) == 0 ? office.otherTown : office.town, name, random.nextInt(6) == 0, random.nextInt(6) == 0, new HashSet<>());
        office.within(entities -> {
            Person person = new Person(id, name, SortKey.of(name), "fi");
            Particulars particulars = new Particulars(person, known.organisation(), id.toString().substring(0, 12), workers.get(0), Instant.EPOCH);
            particulars.guard(known.guarded());
            particulars.restrict(known.restricted());
            entities.persist(person);
            entities.flush();
            entities.persist(particulars);
            entities.flush();
            Registering.words(name, Optional.empty()).forEach(word -> entities.persist(new PersonWord(word, id)));
            if (known.restricted()) {
                entities.persist(new Restriction(UUID.randomUUID(), id, RestrictionGround.ACCURACY, workers.get(0), Instant.EPOCH));
            }
            for (int relation = random.nextInt(4); relation > 0; relation--) {
                PersonId worker = workers.get(random.nextInt(workers.size()));
                LocalDate last = TODAY.plusDays(random.nextInt(4) - 1);
                entities.persist(new CareRelation(UUID.randomUUID(), id, worker, CareTask.COLLEAGUE, TODAY.minusDays(9), Optional.of(last)));
                if (!last.isBefore(TODAY)) {
                    known.workers().add(worker);
                }
            }
        });
        return known;
    }

    private boolean has(PersonId who, Predicate<Role> wanted) {
        return roles.stream().anyMatch(held -> held.today() && held.worker().equals(who) && wanted.test(held.role()));
    }

    private boolean sees(PersonId asking, Known file) {
        List<Held> own = roles.stream().filter(held -> held.today() && held.worker().equals(asking) && held.where().organisation().equals(Optional.of(file.organisation()))).toList();
        if (file.workers().contains(asking) && own.stream().anyMatch(held -> READ.contains(held.role()))) {
            return true;
        }
        boolean wide = own.stream().anyMatch(held -> Set.of(Role.MANAGER, Role.SECRETARY).contains(held.role()) && covers(held, file));
        boolean answers = own.stream().anyMatch(held -> held.role() == Role.MANAGER && covers(held, file));
        boolean seen = wide && !file.guarded() && (!file.restricted() || answers);
        byTeam += seen && own.stream().noneMatch(held -> held.where().unit().isEmpty()) ? 1 : 0;
        return seen;
    }

    private boolean covers(Held held, Known file) {
        return held.where().unit().map(unit -> file.workers().stream().anyMatch(worker -> worksIn(worker, unit))).orElse(true);
    }

    private boolean worksIn(PersonId worker, UnitId unit) {
        return roles.stream().filter(held -> held.today() && held.worker().equals(worker) && READ.contains(held.role())).flatMap(held -> held.where().unit().stream()).anyMatch(inner -> lies(inner, unit));
    }

    private boolean lies(UnitId inner, UnitId outer) {
        return inner.equals(outer) || parents.containsKey(inner) && lies(parents.get(inner), outer);
    }

    private static boolean opens(Office office, PersonId file) {
        try {
            return office.with(use -> use.files.find(file)).person().equals(file);
        } catch (NotFound notThere) {
            return false;
        }
    }

    private static Set<PersonId> found(Office office, String typed) {
        List<PersonId> all = new ArrayList<>();
        for (int page = 0; all.size() == page * RegisterSearch.PAGE; page++) {
            int number = page;
            office.with(use -> use.search.page(typed, false, number)).stream().limit(RegisterSearch.PAGE).map(RegisterRow::person).forEach(all::add);
        }
        assertEquals(all.size(), Set.copyOf(all).size(), "somebody stands there twice");
        return Set.copyOf(all);
    }
}

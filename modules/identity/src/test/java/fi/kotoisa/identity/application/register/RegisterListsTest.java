package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.CodeValue;
import fi.kotoisa.identity.domain.PersonLanguage;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the keeper of the list of dialects learns from records. */
class RegisterListsTest {

    @TestOnBothDatabases(modules = "identity")
    void usesAreCountedAndWhatFewTypedIsNotTold(TestDatabase database) {
        Office office = new Office(database);
        office.as(office.worker("Outi", Role.COUNSELLOR, office.town));
        List<PersonId> people = new ArrayList<>();
        for (String name : List.of("Amal", "Noor", "Zahra")) {
            people.add(office.take(person(office.town, name + " Idris")));
        }
        office.within(entities -> {
            CodeValue levantine = new CodeValue(Ids.next(), RegisterLists.DIALECT, "Levantin arabia", 1);
            levantine.call(Map.of("fi", "Levantin arabia", "sv", "Levantinsk arabiska", "en", "Levantine Arabic"));
            entities.persist(levantine);
            entities.persist(speaks(people.get(0), "ar", 0, "Levantin arabia"));
            entities.persist(speaks(people.get(0), "so", 1, "kuten hänen äitinsä Merkassa"));
            people.forEach(each -> entities.persist(speaks(each, "ckb", 2, "Sorani")));
        });
        RegisterLists lists = new RegisterLists();
        database.within("identity", entities -> {
            lists.entities = entities;
            assertEquals(Map.of("Levantin arabia", 1L, "Sorani", 3L), lists.uses(RegisterLists.DIALECT), "what one person has and no list is theirs");
            assertEquals(Map.of(), lists.uses("activities.area"));
        });
    }

    private static PersonLanguage speaks(PersonId who, String language, int place, String dialect) {
        return new PersonLanguage(who, language, place, Optional.empty(), true, Optional.of(dialect));
    }
}

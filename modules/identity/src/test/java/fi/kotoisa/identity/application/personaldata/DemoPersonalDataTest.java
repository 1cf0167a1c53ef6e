package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.kotoisa.identity.DemoPeople;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class DemoPersonalDataTest {

    private static final UUID OVER = UUID.fromString("0df00000-0000-4000-8000-000000000015");

    private static PersonId person(int which) {
        return PersonId.fromString(String.format("0df00000-0000-4000-8000-%012x", which));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoeverWasErasedInTheDemoIsNotThereAfterTheNextStart(TestDatabase database) {
        DataDesk desk = new DataDesk(database);
        desk.as(desk.worker("Arvo", Role.ADMINISTRATOR));
        desk.within(entities -> {
            List.of(DemoPeople.KAUPUNKI, DemoPeople.SILTA).forEach(id -> entities.persist(new Organisation(id, "Kaupunki", "Staden", "Town")));
            List.of(DemoPeople.COUNSELLOR, DemoPeople.COUNSELLOR2, DemoPeople.MANAGER, person(1), person(4), person(7)).forEach(id -> entities.persist(new Person(id, "Esimerkki", "31", "fi")));
            entities.flush();
            entities.persist(new Particulars(entities.find(Person.class, person(7).value()), DemoPeople.KAUPUNKI, "K-DEMH22", DemoPeople.MANAGER, DataDesk.moment(DataDesk.TODAY)));
        });
        desk.doing(DemoPersonalData.class, demo -> demo.add(null));
        desk.within(entities -> entities.persist(new ErasedRecord(OVER, ErasureItem.Type.PERSON, DataDesk.moment(DataDesk.TODAY))));
        assertEquals(ErasingAgain.Outcome.ERASED, desk.with(Repetition.class, repetition -> repetition.erase(OVER, Optional.empty())));
        desk.doing(DemoPersonalData.class, demo -> demo.add(null));
        assertFalse(People.known(desk, new PersonId(OVER)));
    }
}

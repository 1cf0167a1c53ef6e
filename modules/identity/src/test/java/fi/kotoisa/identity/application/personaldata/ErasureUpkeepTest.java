package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.platform.Upkeep.Alarm;
import fi.kotoisa.platform.Upkeep.Condition;
import fi.kotoisa.platform.Upkeep.State;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

class ErasureUpkeepTest {

    private DataDesk desk;
    private ErasureClock.State state = new ErasureClock.State(Optional.of(Instant.parse("2026-11-23T01:00:00Z")), false);

    private void open(TestDatabase database) {
        desk = new DataDesk(database);
        PersonId admin = desk.worker("Arvo", Role.ADMINISTRATOR);
        desk.as(admin);
        desk.given.put(ErasureClock.class, new ErasureClock() {
            @Override
            State state() {
                return ErasureUpkeepTest.this.state;
            }
        });
    }

    private <T> T asked(Function<ErasureUpkeep, T> question) {
        return desk.with(ErasureUpkeep.class, question);
    }

    @TestOnBothDatabases(modules = "identity")
    void whileAllStaysErasedThereIsNothingToDo(TestDatabase database) {
        open(database);
        assertEquals(List.of(), asked(ErasureUpkeep::alarms));
        assertEquals(List.of(new Condition("Poistetut tiedot", "maanantai 23.11. kello 3.00, mitään ei ole palannut", State.GOOD)), asked(ErasureUpkeep::conditions));
        state = new ErasureClock.State(Optional.empty(), false);
        assertEquals(State.FACT, asked(ErasureUpkeep::conditions).get(0).state());
    }

    @TestOnBothDatabases(modules = "identity")
    void whatIsBackIsUrgentAndLeadsToThePageThatErasesIt(TestDatabase database) {
        open(database);
        desk.within(entities -> {
            ErasedRecord record = new ErasedRecord(UUID.randomUUID(), ErasureItem.Type.PERSON, DataDesk.moment(DataDesk.TODAY));
            record.isBack(DataDesk.moment(DataDesk.TODAY));
            entities.persist(record);
        });
        assertEquals(List.of(new Alarm(true, "1 poistettu tietue on palannut varmuuskopiosta. Poista se uudelleen.", "/identity/staff/erasure-again")), asked(ErasureUpkeep::alarms));
        assertEquals(List.of(new Condition("Poistetut tiedot", "1 tietue on palannut varmuuskopiosta", State.BAD)), asked(ErasureUpkeep::conditions));
        desk.as(desk.worker("Maija", Role.COUNSELLOR));
        assertEquals(List.of(), asked(ErasureUpkeep::alarms));
    }

    @TestOnBothDatabases(modules = "identity")
    void aFileThatCannotBeUsedIsUrgentToo(TestDatabase database) {
        open(database);
        state = new ErasureClock.State(state.looked(), true);
        assertEquals(List.of("/platform/staff/status"), asked(ErasureUpkeep::alarms).stream().map(Alarm::page).toList());
        assertEquals(State.BAD, asked(ErasureUpkeep::conditions).get(0).state());
    }
}

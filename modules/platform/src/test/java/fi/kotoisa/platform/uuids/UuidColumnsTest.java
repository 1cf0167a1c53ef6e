package fi.kotoisa.platform.uuids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class UuidColumnsTest {

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    private void store(TestDatabase database) {
        database.within("uuids", entities -> {
            Thing thing = new Thing();
            thing.id = id;
            thing.other = other;
            thing.name = "one";
            thing.instant = Instant.parse("2026-11-22T10:15:30.123Z");
            thing.tags.add(other);
            Part part = new Part();
            part.id = UUID.randomUUID();
            part.thing = thing;
            thing.parts.add(part);
            entities.persist(thing);
            Thing second = new Thing();
            second.id = other;
            entities.persist(second);
        });
    }

    @TestOnBothDatabases(modules = "uuids")
    void anIdComesBackAsItWasStored(TestDatabase database) {
        store(database);
        database.within("uuids", entities -> {
            Thing thing = entities.find(Thing.class, id);
            assertEquals(other, thing.other);
            assertEquals(List.of(other), List.copyOf(thing.tags));
            assertEquals(1, thing.parts.size());
        });
    }

    @TestOnBothDatabases(modules = "uuids")
    void anEmptyOneComesBackEmpty(TestDatabase database) {
        store(database);
        database.within("uuids", entities -> assertNull(entities.find(Thing.class, other).other));
    }

    @TestOnBothDatabases(modules = "uuids")
    void aQueryFindsByParameterAndByList(TestDatabase database) {
        store(database);
        database.within("uuids", entities -> {
            assertEquals("one", entities.createQuery("select t.name from Thing t where t.other = :other", String.class).setParameter("other", other).getSingleResult());
            assertEquals(2, entities.createQuery("select t from Thing t where t.id in :ids", Thing.class).setParameter("ids", List.of(id, other)).getResultList().size());
            assertEquals(1, entities.createQuery("select p from Part p where p.thing.id = :id", Part.class).setParameter("id", id).getResultList().size());
            assertEquals(1, entities.createQuery("select t from Thing t where :tag member of t.tags", Thing.class).setParameter("tag", other).getResultList().size());
            assertEquals(List.of(other), entities.createQuery("select t.other from Thing t where t.name = 'one'", UUID.class).getResultList());
        });
    }

    @TestOnBothDatabases(modules = "uuids")
    void anUpdateSetsOneAndEmptiesOne(TestDatabase database) {
        store(database);
        database.within("uuids", entities -> {
            assertEquals(1, entities.createQuery("update Thing t set t.other = :new where t.id = :id").setParameter("new", id).setParameter("id", other).executeUpdate());
            assertEquals(1, entities.createQuery("update Thing t set t.other = :new where t.id = :id").setParameter("new", null).setParameter("id", id).executeUpdate());
        });
        database.within("uuids", entities -> {
            assertEquals(id, entities.find(Thing.class, other).other);
            assertNull(entities.find(Thing.class, id).other);
        });
    }

    @TestOnBothDatabases(modules = "uuids")
    void aMomentIsStoredInMilliseconds(TestDatabase database) {
        store(database);
        database.within("uuids", entities -> {
            assertEquals(Instant.parse("2026-11-22T10:15:30.123Z"), entities.find(Thing.class, id).instant);
            assertNull(entities.find(Thing.class, other).instant);
            assertEquals(1_795_342_530_123L, entities.createNativeQuery("select max(instant) from uuids.thing").getSingleResult());
            Instant before = Instant.parse("2026-11-22T10:15:30.124Z");
            assertEquals(1, entities.createQuery("select t from Thing t where t.instant < :before", Thing.class).setParameter("before", before).getResultList().size());
        });
    }

    @TestOnBothDatabases(modules = "uuids")
    void aPartMayBelongToNothing(TestDatabase database) {
        UUID lone = UUID.randomUUID();
        database.within("uuids", entities -> {
            Part part = new Part();
            part.id = lone;
            entities.persist(part);
        });
        database.within("uuids", entities -> assertNull(entities.find(Part.class, lone).thing));
    }

    @TestOnBothDatabases(modules = "uuids")
    void plainSqlAnswersWithAnIdThatCanBeRead(TestDatabase database) {
        store(database);
        database.within("uuids", entities -> {
            Object raw = entities.createNativeQuery("select id from uuids.thing where id = ?").setParameter(1, id.toString()).getSingleResult();
            assertEquals(id, UUID.fromString(raw.toString()));
        });
    }
}

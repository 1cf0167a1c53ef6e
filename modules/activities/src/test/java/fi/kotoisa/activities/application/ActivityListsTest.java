package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.Map;
import java.util.UUID;

class ActivityListsTest {

    @TestOnBothDatabases(modules = "activities")
    void placesAreCountedByTheirPartOfTown(TestDatabase database) {
        database.within("activities", em -> {
            em.persist(new Venue(UUID.randomUUID(), "Talo", new Venue.Address("Katu 1", null, null, "Keskusta"), false));
            em.persist(new Venue(UUID.randomUUID(), "Sali", new Venue.Address("Katu 2", null, null, "Keskusta"), false));
            em.persist(new Venue(UUID.randomUUID(), "Tupa", new Venue.Address("Katu 3", null, null, null), false));
        });
        database.within("activities", em -> {
            ActivityLists lists = Wiring.wire(new ActivityLists(), em, new CurrentLanguage());
            assertEquals(Map.of("Keskusta", 2L), lists.uses(ActivityLists.AREA));
            assertEquals(Map.of(), lists.uses("tests.other"));
        });
    }
}

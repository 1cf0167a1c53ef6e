package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.Entry;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.VenueDetails.About;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Venues that are put right, on real databases. */
class CorrectingVenuesTest {

    private static final UUID LIBRARY = new UUID(0, 1);
    private static final UUID HALL = new UUID(0, 2);
    private static final String AS_THE_FEED_SAYS = Venue.keyOf("Paakirjasto", "Kirjastokatu 1");

    private static void store(EntityManager em) {
        em.persist(new Venue(LIBRARY, "Paakirjasto", new Venue.Address("Kirjastokatu 1", null, "Jyväskylä", "Jyväskylä"), false));
        em.persist(new Venue(HALL, "Kuokkalan sali", new Venue.Address("Salikaari 1", "40520", "Jyväskylä", "Kuokkala"), true));
    }

    private static Venues venues(EntityManager em) {
        return (Venues) Wiring.hidden("fi.kotoisa.activities.persistence.JpaVenues", em);
    }

    private static CorrectingVenues places(EntityManager manager) {
        CorrectingVenues places = new CorrectingVenues();
        places.venues = venues(manager);
        places.settling = new Settling() {
            @Override
            void now() {
                manager.flush();
            }
        };
        return places;
    }

    private static About about(String name) {
        return new About(name, "Kirjastokuja 6", "40100", "Jyväskylä", "Keskusta", Entry.STEPS, Map.of("fi", "Bussi 5.", "ar", "الحافلة 5."));
    }

    private static String found(EntityManager em, String typed) {
        return places(em).page(typed, 0).rows().stream().map(place -> place.about().name()).collect(Collectors.joining(", "));
    }

    @TestOnBothDatabases(modules = "activities")
    void aPlaceThatWasPutRightIsStillFoundByItsFeed(TestDatabase database) {
        database.within("activities", CorrectingVenuesTest::store);
        database.within("activities", em -> {
            assertEquals(Entry.UNKNOWN, places(em).find(LIBRARY).about().entry(), "nobody has said");
            places(em).correct(LIBRARY, places(em).find(LIBRARY).version(), about("Pääkirjasto"));
        });
        database.within("activities", em -> {
            VenueDetails now = places(em).find(LIBRARY);
            assertEquals(about("Pääkirjasto"), now.about());
            assertEquals("Kirjastokuja 6, 40100 Jyväskylä", now.about().address());
            assertEquals(Optional.of(LIBRARY), venues(em).byKey(AS_THE_FEED_SAYS).map(Venue::id), "by what it was called");
            assertEquals(Optional.of(LIBRARY), venues(em).byKey(Venue.keyOf("pääkirjasto", "kirjastokuja 6")).map(Venue::id), "by what it is called");
            assertTrue(venues(em).find(LIBRARY).orElseThrow().goesBy(AS_THE_FEED_SAYS));
            assertFalse(venues(em).find(HALL).orElseThrow().goesBy(AS_THE_FEED_SAYS));
            places(em).correct(LIBRARY, now.version(), new About("Paakirjasto", "Kirjastokatu 1", "", "", "", Entry.UNKNOWN, Map.of()));
        });
        database.within("activities", em -> assertEquals(Map.of(), places(em).find(LIBRARY).about().ways(), "and back again"));
    }

    @TestOnBothDatabases(modules = "activities")
    void ofTwoPeopleTheSecondIsToldAndTwoPlacesNeverBecomeOne(TestDatabase database) {
        database.within("activities", CorrectingVenuesTest::store);
        database.within("activities", em -> places(em).correct(LIBRARY, 1, new About("Pääkirjasto", "Kirjastokatu 1", "", "", "", Entry.STEP_FREE, Map.of("fi", "Bussi 5."))));
        database.within("activities", em -> assertThrows(SomeoneWasQuicker.class, () -> places(em).correct(LIBRARY, 1, about("Kirjasto"))));
        database.within("activities", em -> {
            assertEquals(Optional.of("Pääkirjasto"), places(em).other(HALL, "Pääkirjasto", "Kirjastokatu 1").map(place -> place.about().name()));
            assertEquals(Optional.of("Pääkirjasto"), places(em).other(HALL, "Paakirjasto", "Kirjastokatu 1").map(place -> place.about().name()), "nor by what it was called");
            assertEquals(Optional.empty(), places(em).other(LIBRARY, "Paakirjasto", "Kirjastokatu 1"));
        });
        database.within("activities", em -> assertThrows(SomeoneWasQuicker.class,
                () -> places(em).correct(HALL, 1, new About("Paakirjasto", "Kirjastokatu 1", "", "", "", Entry.UNKNOWN, Map.of()))));
    }

    @TestOnBothDatabases(modules = "activities")
    void placesAreFoundByNameStreetAndPartOfTown(TestDatabase database) {
        database.within("activities", CorrectingVenuesTest::store);
        database.within("activities", em -> {
            assertEquals("Kuokkalan sali, Paakirjasto", found(em, ""));
            assertEquals("Kuokkalan sali", found(em, "kuokkala"));
            assertEquals("Paakirjasto", found(em, "kirjastok"));
            assertEquals("Kuokkalan sali", found(em, "jyväskylä sali"));
            assertEquals("", found(em, "keilahalli"));
            assertEquals("Jyväskylä", venues(em).usualCity(HALL));
        });
    }
}

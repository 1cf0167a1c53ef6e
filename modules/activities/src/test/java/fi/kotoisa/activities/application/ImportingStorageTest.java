package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.ImportDesk.actions;
import static fi.kotoisa.activities.application.ImportDesk.calendar;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.FeedImports;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What feeds of other people say, however long or odd, fits into both databases and is found there again unchanged. */
class ImportingStorageTest {

    private static final String UNIT = "activities";
    private static final String STORED = "fi.kotoisa.activities.persistence.Jpa";

    private static ImportDesk desk(EntityManager em) {
        return new ImportDesk((Activities) Wiring.hidden(STORED + "Activities", em), (Venues) Wiring.hidden(STORED + "Venues", em),
                (FeedImports) Wiring.hidden(STORED + "FeedImports", em), new Staff(PLANNER, Set.<OrganisationId>of(Workplace.SILTA)));
    }

    private static ImportPreview take(TestDatabase database, byte[] feed) {
        return database.inTransaction(UNIT, em -> desk(em).take(feed));
    }

    private static List<Object[]> versions(TestDatabase database) {
        return database.inTransaction(UNIT, em -> em.createQuery("select s.id, s.version, a.version from Session s, Activity a where a.id = s.activity order by s.id", Object[].class).getResultList());
    }

    private static String text(List<Object[]> rows) {
        return rows.stream().map(Arrays::toString).toList().toString();
    }

    @TestOnBothDatabases(modules = UNIT)
    void realFeedsAgainChangeNothingNotEvenAVersion(TestDatabase database) {
        for (String feed : List.of("real/google_machbar-potsdam_2019-02.ics", "real/linkedevents_helsinki_2019-04_include-location_excerpt.json", "real/linkedevents_turku_2022-05.json",
                "real/linkedevents_helsinki_2022-09_sparse.json", "real/myhelsinki_events_2023-03.json", "real/thunderbird_london_2024-03.ics",
                "real/wordpress_fablab-cottbus_2016-2019.ics")) {
            ImportPreview first = take(database, ImportDesk.real(feed));
            String before = text(versions(database));
            ImportPreview again = take(database, ImportDesk.real(feed));
            assertEquals(first.count(Action.CREATE), again.count(Action.SAME), feed);
            assertEquals(before, text(versions(database)), feed);
        }
    }

    @TestOnBothDatabases(modules = UNIT)
    void whatIsLongerOrOdderThanAnyColumnFitsAllTheSame(TestDatabase database) {
        String huge = "äİ😀".repeat(2000);
        byte[] feed = calendar("UID:" + huge + "\nSUMMARY;LANGUAGE=x-a-language-that-nobody-speaks-anywhere:" + huge + "\nDESCRIPTION:" + huge + "\nLOCATION:" + huge + "\nURL:https://example.org/"
                + "a".repeat(3000) + "\nCATEGORIES:" + huge + "\nGEO:999;-999\nDTSTART:20261201T170000Z\nRRULE:FREQ=DAILY;COUNT=2",
                "UID:\u0000a\u0001\nSUMMARY:Nolla\u0000\nLOCATION:\u0000\nDTSTART:20261202T170000Z").getBytes(StandardCharsets.UTF_8);
        assertEquals(Collections.nCopies(3, Action.CREATE), actions(take(database, feed)).subList(0, 3));
        assertEquals(Collections.nCopies(3, Action.SAME), actions(take(database, feed)).subList(0, 3));
    }

    @TestOnBothDatabases(modules = UNIT)
    void aListOfEventsWithEveryWordTooLongFitsToo(TestDatabase database) {
        String huge = "äİ😀".repeat(2000);
        byte[] feed = ("{\"data\":[{\"id\":\"" + huge + "\",\"@type\":\"Event/LinkedEvent\",\"name\":{\"fi\":\"" + huge + "\",\"" + "q".repeat(300) + "\":\"x\"},\"start_time\":\"2026-12-01T10:00:00Z\","
                + "\"short_description\":{\"fi\":\"" + huge + "\"},\"description\":{\"fi\":\"<p>" + huge + "</p>\"},\"info_url\":{\"fi\":\"https://example.org/" + "a".repeat(3000) + "\"},"
                + "\"in_language\":[{\"@id\":\"https://example.org/language/" + "z".repeat(300) + "/\"}],"
                + "\"location\":{\"@id\":\"x\",\"id\":\"x\",\"name\":{\"fi\":\"" + huge + "\"},\"street_address\":{\"fi\":\"" + huge + "\"},\"address_locality\":{\"fi\":\"" + huge + "\"},"
                + "\"postal_code\":\"" + huge + "\",\"position\":{\"type\":\"Point\",\"coordinates\":[1e300,-1e300]}}}]}").getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(Action.CREATE), actions(take(database, feed)).subList(0, 1));
        assertEquals(List.of(Action.SAME), actions(take(database, feed)).subList(0, 1));
    }
}

package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kotoisa.journeys.rest.Program;
import fi.kotoisa.journeys.server.Wire.Answer;
import fi.kotoisa.platform.Language;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that was written for a city's Linked Events reads ours, every answer held against the description. */
class LinkedEventsIT extends Journey {

    private static final String LINKED = "/linkedevents/v1";
    private static final Set<String> ASKED = new TreeSet<>();

    private Program program;

    @BeforeEach
    void begin() {
        program = new Program(home());
    }

    @AfterEach
    void remember() {
        ASKED.addAll(program.asked());
    }

    @AfterAll
    static void everyOperationWasAskedAndAnsweredAsDescribed() {
        assertEquals(Program.describedOperations("Linked Events"), ASKED);
    }

    private JsonNode read(String path) {
        Answer answer = program.get(path);
        assertEquals(200, answer.status(), answer::everything);
        return program.json(answer);
    }

    private int count(String query) {
        return read(LINKED + "/event/?" + query).path("meta").path("count").asInt();
    }

    private static String path(JsonNode reference) {
        return reference.path("@id").asText().replaceFirst("https?://[^/]+", "");
    }

    @Test
    void itFindsItsWayFromTheRoot() {
        JsonNode root = read(LINKED + "/");
        assertTrue(root.path("event").asText().endsWith(LINKED + "/event/"), root::toString);
        JsonNode list = read(LINKED + "/event/?include=location,keywords,audience,in_language,super_event&page_size=3&format=json");
        assertEquals(3, list.path("data").size());
        assertTrue(list.path("meta").path("next").asText().contains("/linkedevents/v1/event/?"), list.path("meta")::toString);
        JsonNode event = list.path("data").get(0);
        assertEquals(event.path("id"), read(path(event)).path("id"));
        JsonNode series = event.path("super_event");
        assertEquals("recurring", series.path("super_event_type").asText(), "told in full");
        assertEquals("sub_recurring", read(path(series) + "?include=sub_events").path("sub_events").get(0).path("sub_event_type").asText());
        assertEquals(event.path("location").path("id"), read(path(event.path("location"))).path("id"));
        assertEquals(event.path("publisher"), read(LINKED + "/organization/" + event.path("publisher").asText() + "/").path("id"), "whoever publishes can be asked for");
        read(LINKED + "/organization/" + event.path("location").path("publisher").asText() + "/");
        read(LINKED + "/organization/" + event.path("keywords").get(0).path("publisher").asText() + "/");
        assertTrue(read(LINKED + "/organization/?page_size=2").path("meta").path("next").asText().contains("page=2"));
        read(LINKED + "/keyword/yso:p6165/");
        assertEquals(0, read(LINKED + "/image/").path("data").size());
        read(LINKED + "/language/");
        assertEquals("ar", read(LINKED + "/language/ar/").path("id").asText());
        assertEquals("*", program.get(LINKED + "/event/").header("Access-Control-Allow-Origin").orElse(""));
    }

    @Test
    void itsFiltersNarrowTheList() {
        int all = count("");
        int women = count("keyword=yso:p16991");
        assertTrue(women > 0 && women < all, () -> women + " of " + all);
        assertEquals(all - women, count("keyword!=yso:p16991"));
        assertEquals(all, count("keyword=yso:p6165,helmet:11733"));
        assertEquals(0, count("location=tprek:15417"));
        assertEquals(0, count("bbox=0,0,1,1"));
        assertEquals(all, count("is_free=true") + count("is_free=false"));
        assertTrue(count("super_event=none") < all);
        assertEquals(all, count("super_event_type=none,umbrella&sort=end_time&page_size=1000"));
        assertTrue(read(LINKED + "/event/?start=2020-01-01&sort=name&page_size=1000").path("data").size() <= 100, "as many as there are on a page");
        assertTrue(read(LINKED + "/search/?q=kahvila&page_size=2").path("data").size() > 0);
        assertEquals("Place", read(LINKED + "/search/?input=silta&type=place").path("data").get(0).path("@type").asText());
        assertTrue(read(LINKED + "/place/?text=silta").path("meta").path("count").asInt() < read(LINKED + "/place/").path("meta").path("count").asInt());
        assertEquals(1, read(LINKED + "/keyword/?text=women").path("data").size());
        assertEquals(400, program.get(LINKED + "/event/?start=soon").status());
        assertEquals(400, program.get(LINKED + "/event/?dwithin_origin=25,62&dwithin_metres=100").status(), "what cannot be told apart is not passed over");
    }

    @Test
    void whoeverIsRefusedReadsWhyInTheirLanguage() {
        Set<String> told = new TreeSet<>();
        for (Language language : Language.ofResidents()) {
            Answer refused = program.get(LINKED + "/event/?start=soon", "Accept-Language: " + language.tag());
            assertEquals(language.tag(), refused.header("Content-Language").orElse(""));
            told.add(program.json(refused).path("detail").asText());
            assertEquals(program.json(refused).path("detail"), program.json(refused).path("errors").get(0).path("detail"));
            told.add(program.json(program.get(LINKED + "/event/helmet:1/", "Accept-Language: " + language.tag())).path("detail").asText());
            told.add(program.json(program.send("FOO", LINKED + "/event/", "", "Accept-Language: " + language.tag(), "Content-Length: 0")).path("detail").asText());
        }
        assertEquals(2 * Language.ofResidents().size(), told.size(), told::toString);
    }
}

package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.platform.Problem.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

    private static JsonBody body(String json) {
        return JsonBody.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Flaw> flaws(Refused refused) {
        assertEquals(400, refused.problem().status());
        return refused.problem().flaws();
    }

    @Test
    void whatIsAskedForIsRead() {
        JsonBody body = body("{\"household\":{\"adults\":2},\"contact\":{\"firstName\":\" سمر \"},\"care\":true,\"phone\":null}");
        assertEquals(2, body.object("household").number("adults", 0, 20));
        assertEquals("سمر", body.object("contact").text("firstName", 100));
        assertEquals(Optional.of(true), body.truth("care"));
        assertEquals(Optional.empty(), body.textIfAny("phone", 40));
        body.check();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"'';not-json", "{;not-json", "{\"a\":1;not-json", "{\"a\":1}x;not-json", "[1];not-an-object", "\"a\";not-an-object", "{\"a\":1,\"a\":2};same-name-twice",
        "{\"b\":{\"a\":1,\"a\":1}};same-name-twice", "{\"a\":01};not-json", "{\"a\":NaN};not-json"})
    void whatIsNoPlainObjectIsRefused(String json, String code) {
        assertEquals(List.of(new Flaw("body", "", code)), flaws(assertThrows(Refused.class, () -> body(json))));
    }

    @Test
    void aDeepOneIsRefusedBeforeItIsParsed() {
        assertEquals("too-deep", flaws(assertThrows(Refused.class, () -> body("{\"a\":" + "[".repeat(10_000)))).get(0).code());
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] broken = {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};
        assertEquals("not-text", flaws(assertThrows(Refused.class, () -> JsonBody.read(broken))).get(0).code());
        JsonBody zero = body("{\"a\":\"x\\u0000y\"}");
        zero.text("a", 10);
        assertEquals("not-text", flaws(assertThrows(Refused.class, zero::check)).get(0).code(), "PostgreSQL cannot store it");
    }

    @Test
    void aLargeOneIsRefused() {
        assertEquals(413, assertThrows(Refused.class, () -> JsonBody.read(new byte[JsonBody.BYTES_AT_MOST + 1])).problem().status());
    }

    @Test
    void everyFlawIsNamedWithItsPlace() {
        JsonBody body = body("{\"household\":{\"adults\":\"two\",\"extra\":1},\"contact\":7,\"care\":\"yes\",\"children\":99999999999,\"name\":\"abcdef\",\"a/b\":1}");
        JsonBody household = body.object("household");
        household.number("adults", 0, 20);
        body.object("contact").text("firstName", 100);
        body.truth("care");
        body.number("children", 0, 20);
        body.text("name", 3);
        body.text("language", 20);
        assertEquals(List.of("/household/adults not-a-whole-number", "/contact not-an-object", "/contact/firstName missing", "/care not-true-or-false", "/children out-of-range",
                "/name too-long", "/language missing", "/a~1b unknown-member", "/household/extra unknown-member"),
                flaws(assertThrows(Refused.class, body::check)).stream().map(flaw -> flaw.where() + " " + flaw.code()).toList());
    }

    @Test
    void aProblemSaysNothingOfTheInside() {
        String json = Problem.flawed(List.of(new Flaw("query", "spoken", "not-understood"))).json();
        assertEquals("{\"type\":\"urn:problem-type:kotoisa:flawed-request\",\"title\":\"The request has flaws\",\"status\":400,"
                + "\"errors\":[{\"in\":\"query\",\"name\":\"spoken\",\"code\":\"not-understood\"}]}", json);
        assertEquals("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}", Problem.of(404).json());
    }
}

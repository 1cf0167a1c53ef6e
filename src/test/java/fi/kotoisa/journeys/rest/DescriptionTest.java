package fi.kotoisa.journeys.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.kotoisa.activities.application.CalendarParameters;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The OpenAPI document: that it is one, that it says what it should, and that it speaks of what the code has and of nothing else. */
class DescriptionTest {

    private static final Description OURS = Description.ofOurs();
    private static final Set<String> OF_THE_PAGE = Set.of("page");

    @Test
    void itIsAnOpenApiDocument() throws IOException {
        try (InputStream schema = DescriptionTest.class.getResourceAsStream("/openapi/schema-2022-10-07.json")) {
            JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
            assertEquals(Set.of(), meta.validate(OURS.document()));
            assertTrue(!meta.validate(new ObjectMapper().readTree("{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"x\"},\"paths\":{\"no-slash\":{}}}")).isEmpty(), "the check itself bites");
        }
    }

    @Test
    void itSpeaksOfWhatTheCodeHasAndOfNothingElse() {
        Set<String> coded = new ClassFileImporter().withImportOption(each -> !each.contains("/test-classes/")).withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
                .importPackages("fi.kotoisa").stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .flatMap(DescriptionTest::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(coded, OURS.operations().stream().map(DescriptionTest::plain).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Slashes at the end count for nothing. */
    private static String plain(Description.Operation operation) {
        return operation.toString().replaceFirst("/$", "");
    }

    private static Stream<String> operation(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(each -> each.getRawType())
                .filter(each -> each.isAnnotatedWith(HttpMethod.class))
                .map(each -> each.getSimpleName() + " " + address(method.getOwner(), method));
    }

    private static String address(JavaClass resource, JavaMethod method) {
        String whole = resource.getAnnotationOfType(Path.class).value() + method.tryGetAnnotationOfType(Path.class).map(path -> "/" + path.value()).orElse("");
        return whole.startsWith("linkedevents") ? "/" + whole.replaceFirst("linkedevents", "linkedevents/v1") : "/api/v1/" + whole;
    }

    @Test
    void everyOperationSaysWhatItIs() {
        Set<String> names = new HashSet<>();
        Set<String> tags = new HashSet<>();
        OURS.document().path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        for (Description.Operation each : OURS.operations()) {
            assertTrue(each.id().matches("[a-z][A-Za-z]+") && names.add(each.id()), () -> each + " needs a name of its own");
            assertTrue(each.operation().path("summary").asText().length() > 5 && !each.operation().path("summary").asText().endsWith("."), () -> each + " needs a summary");
            assertTrue(each.operation().path("description").asText().length() > 10, () -> each + " needs a description");
            assertEquals(1, each.operation().path("tags").size(), each::toString);
            assertTrue(tags.contains(each.operation().path("tags").get(0).asText()), each::toString);
            assertTrue(each.operation().has("security"), () -> each + " says who may ask");
        }
    }

    @Test
    void everyOperationCanBeRefusedAndEveryRefusalIsAProblem() {
        for (Description.Operation each : OURS.operations()) {
            List<String> refusals = Stream.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 500).map(String::valueOf)
                    .filter(each.operation().path("responses")::has).toList();
            assertTrue(refusals.stream().anyMatch(code -> code.startsWith("4")) && refusals.contains("500"), each::toString);
            refusals.forEach(code -> assertTrue(OURS.answer(each, Integer.parseInt(code)).path("content").has("application/problem+json"), () -> each + " " + code));
            if (each.operation().has("requestBody")) {
                assertTrue(refusals.containsAll(List.of("400", "413", "415")), () -> each + " reads a body");
            }
        }
    }

    @Test
    void everyPlaceInAnAddressIsDescribed() {
        for (Description.Operation each : OURS.operations()) {
            Set<String> described = new HashSet<>();
            each.operation().path("parameters").forEach(one -> {
                JsonNode parameter = OURS.followed(one);
                assertTrue(parameter.path("description").asText().length() > 3, () -> each + " " + parameter);
                if (parameter.path("in").asText().equals("path")) {
                    described.add("{" + parameter.path("name").asText() + "}");
                }
            });
            assertEquals(Stream.of(each.path().split("/|(?<=})\\.")).filter(step -> step.startsWith("{")).collect(Collectors.toSet()), described, each::toString);
        }
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        List<Map.Entry<String, JsonNode>> examples = OURS.parts("example").filter(each -> each.getValue().has("schema")).toList();
        assertTrue(examples.size() > 20);
        examples.forEach(each -> assertEquals(List.of(), OURS.flaws(each.getValue().path("schema"), each.getValue().path("example")), each::getKey));
        List<String> without = OURS.parts("schema").filter(each -> each.getKey().contains("/content/") && !each.getValue().has("example")).map(Map.Entry::getKey).toList();
        assertEquals(List.of(), without, "every body has an example");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        OURS.parts("$ref").forEach(each -> assertTrue(!OURS.followed(each.getValue()).isMissingNode(), () -> each.getKey() + " leads nowhere"));
    }

    @Test
    void everyFilterOfTheCalendarIsDescribed() {
        Set<String> filters = CalendarParameters.NAMES.stream().filter(name -> !OF_THE_PAGE.contains(name)).collect(Collectors.toSet());
        Set<String> described = new HashSet<>();
        OURS.find("get", "/api/v1/activities/dates").orElseThrow().operation().path("parameters").forEach(one -> described.add(OURS.followed(one).path("name").asText()));
        assertTrue(described.containsAll(filters), () -> filters + " are not all in " + described);
    }
}

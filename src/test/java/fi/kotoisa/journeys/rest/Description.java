package fi.kotoisa.journeys.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The OpenAPI document that we serve, read for tests. */
public final class Description {

    static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURS = "/fi/kotoisa/web/openapi.json";
    private static final String HOME = "https://kotoisa.example/openapi.json";

    private final JsonNode document;
    private final JsonSchemaFactory schemas;
    private final SchemaValidatorsConfig strict = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Description(JsonNode document) {
        this.document = document;
        this.schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(HOME, document.toString()))));
    }

    /** @param operation the document's own words about it */
    public record Operation(String method, String path, JsonNode operation) {

        public String id() {
            return operation.path("operationId").asText();
        }

        @Override
        public String toString() {
            return method.toUpperCase() + " " + path;
        }
    }

    public static Description ofOurs() {
        try (InputStream bytes = Description.class.getResourceAsStream(OURS)) {
            return new Description(JSON.readTree(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no JSON: " + json, unreadable);
        }
    }

    JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths").fields().forEachRemaining(path -> METHODS.stream().filter(path.getValue()::has)
                .forEach(method -> all.add(new Operation(method, path.getKey(), path.getValue().path(method)))));
        return all;
    }

    /** The operation at this address; where several fit, the one with the fewest places to fill in. */
    public Optional<Operation> find(String method, String path) {
        return operations().stream()
                .filter(each -> each.method().equalsIgnoreCase(method) && path.matches(each.path().replaceAll("\\{\\w+}", "[^/]+").replace(".", "\\.")))
                .min((one, other) -> Long.compare(gaps(one), gaps(other)));
    }

    private static long gaps(Operation operation) {
        return operation.path().chars().filter(each -> each == '{').count();
    }

    /** Whether any operation is at this address, by whatever method. */
    public boolean knows(String path) {
        return METHODS.stream().anyMatch(method -> find(method, path).isPresent());
    }

    /** The same node, or what it refers to. */
    JsonNode followed(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** What the document promises for this status; missing where it promises nothing. */
    JsonNode answer(Operation operation, int status) {
        return followed(operation.operation().path("responses").path("" + status));
    }

    /** The schemas of an operation's query parameters by name. */
    public Map<String, JsonNode> parameters(Operation operation) {
        Map<String, JsonNode> found = new HashMap<>();
        operation.operation().path("parameters").forEach(one -> {
            JsonNode parameter = followed(one);
            if (parameter.path("in").asText().equals("query")) {
                found.put(parameter.path("name").asText(), parameter.path("schema"));
            }
        });
        return found;
    }

    /** What is wrong with this value, as one of the document's own schemas sees it. */
    public List<String> flaws(JsonNode schema, JsonNode value) {
        ObjectNode own = schema.deepCopy();
        absolute(own);
        JsonSchema compiled = schemas.getSchema(SchemaLocation.of(HOME + "/part"), own, strict);
        return compiled.validate(value).stream().map(Object::toString).toList();
    }

    /** References into the document, from wherever they are read. */
    private static void absolute(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").asText().startsWith("#")) {
            object.put("$ref", HOME + object.path("$ref").asText());
        }
        node.forEach(Description::absolute);
    }

    /** Every part of the document that has this member, with its place. */
    Stream<Map.Entry<String, JsonNode>> parts(String member) {
        List<Map.Entry<String, JsonNode>> found = new ArrayList<>();
        collect("", document, member, found);
        return found.stream();
    }

    private static void collect(String place, JsonNode node, String member, List<Map.Entry<String, JsonNode>> found) {
        if (node.isObject() && node.has(member)) {
            found.add(Map.entry(place, node));
        }
        Iterator<Map.Entry<String, JsonNode>> inside = node.fields();
        inside.forEachRemaining(each -> collect(place + "/" + each.getKey(), each.getValue(), member, found));
        if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                collect(place + "/" + at, node.get(at), member, found);
            }
        }
    }
}

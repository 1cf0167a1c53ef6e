package fi.kotoisa.journeys.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kotoisa.journeys.rest.Description.Operation;

/** What an operation is sent: what its line declares, or else the example of its description, with an organiser of the demo in place of the invented one. */
record Sent(String type, String body) {

    static Sent of(Operation operation, Declared line, Records records) {
        JsonNode content = operation.operation().path("requestBody").path("content");
        if (!content.fieldNames().hasNext()) {
            return new Sent("", "");
        }
        String type = content.fieldNames().next();
        JsonNode example = content.path(type).path("example");
        String body = !line.body().isEmpty() ? line.body() : example.isTextual() ? example.asText() : example.isMissingNode() ? "{}" : example.toString();
        return new Sent(type, body.replaceAll("0192a000-0000-7000-8000-0{11}[0-9a-f]", records.of("silta")));
    }
}

package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.HeldData.Entry;
import fi.kotoisa.identity.HeldData.Fact;
import fi.kotoisa.identity.HeldData.Section;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.application.personaldata.PersonExports;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The copy for programs: {@code /fi/identity/staff/person-export.json?id=…&reason=…}. Its keys are told in docs/reference/person-export.md and never change their meaning. */
@WebServlet("/identity/staff/person-export.json")
public class PersonExportFile extends HttpServlet {

    /** What the file says it is. */
    public static final String FORMAT = "kotoisa-person-export/1";

    private static final long serialVersionUID = 1L;

    @Inject
    transient PersonExports exports;

    @Inject
    transient DataTexts texts;

    @Inject
    transient CurrentLanguage current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PersonId person = texts.person();
        Language language = Language.of(texts.text("speaks")).filter(Language::forResidents).orElse(current.language());
        Optional<PersonExports.Copy> copy = exports.export(person, language, PageAsked.named(RevealReason.values(), texts.text("reason"))).copy();
        if (copy.isEmpty()) {
            response.sendRedirect("/" + current.language().code() + "/identity/staff/person-export?id=" + person);
            return;
        }
        send(copy.get(), copy.get().reference(), response);
    }

    /** @param name of the file */
    static void send(PersonExports.Copy copy, String name, HttpServletResponse response) throws IOException {
        byte[] file = bytes(json(copy));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".json\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    static JsonObject json(PersonExports.Copy copy) {
        JsonObjectBuilder held = Json.createObjectBuilder();
        copy.sections().forEach(section -> held.add(section.key(), entries(section)));
        JsonObjectBuilder all = Json.createObjectBuilder().add("format", FORMAT);
        if (!copy.reference().isEmpty()) {
            all.add("reference", copy.reference());
        }
        return all.add("made", copy.made().toString()).add("held", held).build();
    }

    private static JsonArrayBuilder entries(Section section) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Entry entry : section.entries()) {
            JsonObjectBuilder one = Json.createObjectBuilder();
            for (Fact fact : entry.facts()) {
                one.add(fact.key(), fact.value());
            }
            all.add(one);
        }
        return all;
    }

    private static byte[] bytes(JsonObject json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(bytes, StandardCharsets.UTF_8)) {
            writer.writeObject(json);
        }
        return bytes.toByteArray();
    }
}

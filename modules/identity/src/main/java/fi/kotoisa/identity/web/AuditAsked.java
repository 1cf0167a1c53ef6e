package fi.kotoisa.identity.web;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.application.AccountNames;
import fi.kotoisa.identity.application.AuditSearch;
import fi.kotoisa.identity.application.AuditSearch.Place;
import fi.kotoisa.identity.application.AuditSearch.RecordId;
import fi.kotoisa.look.Errors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The search of the audit log as it stands in the address, for the page and for the file; what cannot be read is an error beside its field. */
@RequestScoped
public class AuditAsked {

    private static final List<String> FIELDS = List.of("who", "person", "record", "deed", "outcome", "way", "from", "to");
    private static final int LONGEST = 120;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    HttpServletRequest request;

    @Inject
    AccountNames names;

    @Inject
    AuditWords words;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private List<PersonView> matches = List.of();
    private AuditSearch search = AuditSearch.all();

    @PostConstruct
    void read() {
        FIELDS.forEach(field -> typed.put(field, Optional.ofNullable(request.getParameter(field)).map(String::strip).filter(text -> text.length() <= LONGEST).orElse("")));
        Optional<PersonId> actor = actor();
        Optional<RecordId> about = id(typed.get("record")).map(RecordId::new);
        complain(!typed.get("record").isEmpty() && about.isEmpty(), "record", "staff.audit.record.wrong");
        Optional<LocalDate> from = day("from");
        Optional<LocalDate> to = day("to");
        complain(from.isPresent() && to.isPresent() && to.get().isBefore(from.get()), "to", "staff.audit.to.wrong");
        List<String> actions = typed.get("deed").isEmpty() ? List.of() : words.alike(typed.get("deed"));
        Optional<Boolean> denied = Optional.of(typed.get("outcome")).filter(outcome -> outcome.matches("done|denied")).map("denied"::equals);
        Optional<String> way = Optional.of(typed.get("way")).filter(each -> each.matches("PAGE|REST|SERVER"));
        search = new AuditSearch(actor, about, actions, denied, way, from, to);
    }

    /** Whoever was chosen, as long as the name is not typed over; else the only one who has such a name. */
    private Optional<PersonId> actor() {
        Optional<PersonId> chosen = id(typed.get("person")).map(PersonId::new);
        if (typed.get("who").isEmpty()) {
            typed.put("person", "");
            return Optional.empty();
        }
        if (chosen.flatMap(names::name).filter(typed.get("who")::equals).isPresent()) {
            return chosen;
        }
        matches = names.named(typed.get("who"));
        complain(matches.isEmpty(), "who", "staff.audit.who.nobody");
        typed.put("person", matches.size() == 1 ? matches.get(0).id().toString() : "");
        return matches.size() == 1 ? Optional.of(matches.get(0).id()) : Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        Matcher found = ID.matcher(text);
        return found.find() ? Optional.of(UUID.fromString(found.group())) : Optional.empty();
    }

    private Optional<LocalDate> day(String field) {
        try {
            return typed.get(field).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed.get(field)));
        } catch (DateTimeParseException noDay) {
            complain(true, field, "staff.audit.day.wrong");
            return Optional.empty();
        }
    }

    private void complain(boolean wrong, String field, String key) {
        if (wrong) {
            errors.at(field, words.own().get(key));
        }
    }

    AuditSearch search() {
        return search;
    }

    Map<String, String> typed() {
        return typed;
    }

    /** Those among whom one is to be chosen; empty where there is nothing to choose. */
    List<PersonView> choices() {
        return matches.size() > 1 ? matches : List.of();
    }

    /** Whether the search can be made as it was typed. */
    boolean ready() {
        return choices().isEmpty() && FIELDS.stream().allMatch(field -> errors.of(field).isEmpty());
    }

    Optional<Place> after() {
        try {
            return Optional.ofNullable(request.getParameter("after")).filter(text -> text.length() <= LONGEST).map(Place::of);
        } catch (IllegalArgumentException noPlace) {
            return Optional.empty();
        }
    }

    /** The search for an address, beginning with {@code ?}. */
    String query(Map<String, String> instead) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.putAll(instead);
        return all.entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}

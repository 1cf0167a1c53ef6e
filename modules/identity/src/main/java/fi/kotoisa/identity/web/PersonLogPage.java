package fi.kotoisa.identity.web;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.LogEntry;
import fi.kotoisa.identity.application.LogPersons;
import fi.kotoisa.identity.application.LogPersons.Match;
import fi.kotoisa.identity.application.LoggedPerson;
import fi.kotoisa.identity.application.PersonLog;
import fi.kotoisa.identity.application.PersonLog.EntryId;
import fi.kotoisa.identity.application.PersonLog.Log;
import fi.kotoisa.identity.application.PersonLog.Omission;
import fi.kotoisa.identity.application.RecordRef;
import fi.kotoisa.identity.application.StatedReason;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Behind {@code staff/person-log.xhtml}: finds a person, shows the officer who has handled their data, and makes the copy that the person gets. The person stands in the address by ids alone. */
@Named
@RequestScoped
public class PersonLogPage {

    private static final int AT_FIRST = 200;
    private static final Set<String> TYPES = Set.of(ContactId.class.getSimpleName(), PersonId.class.getSimpleName());

    @Inject
    LogPersons persons;

    @Inject
    PersonLog log;

    @Inject
    AuditWords words;

    @Inject
    CopyWords copyWords;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage current;

    @Inject
    HttpServletRequest request;

    private List<RecordRef> chosen = List.of();
    private Optional<LoggedPerson> person = Optional.empty();
    private Optional<List<Match>> matches = Optional.empty();
    private Optional<Log> shown = Optional.empty();
    private Optional<CopySheet> sheet = Optional.empty();
    private final Map<String, String> typed = new HashMap<>();
    private boolean older;
    private String[] out = {};

    @PostConstruct
    void open() {
        persons.open();
        chosen = Stream.of(Optional.ofNullable(request.getParameterValues("of")).orElse(new String[0]))
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(text -> RecordRef.fromString(text).filter(ref -> TYPES.contains(ref.type())).orElseThrow(NotFound::new))
                .distinct()
                .toList();
    }

    /** @return this page with those who were found */
    public String look() {
        String find = text("find");
        if (find.isBlank()) {
            errors.at("find", say("staff.log.find.missing"));
            return "";
        }
        List<Match> found = persons.find(find);
        matches = Optional.of(found);
        if (found.isEmpty()) {
            errors.at("find", say("staff.log.find.none"));
        }
        return "";
    }

    /** @return this page with the entries as they are wanted */
    public String show() {
        reason(older, "older-why", StatedReason.Kind.OLDER_ENTRIES);
        return "";
    }

    /** @return this page with more of the entries */
    public String more() {
        typed.put("most", String.valueOf(most() + AT_FIRST));
        return show();
    }

    /** @return this page with the copy, if nothing is missing for it */
    public String make() {
        Optional<Language> language = Language.of(text("speaks")).filter(Language::forResidents);
        if (language.isEmpty()) {
            errors.at("speaks", say("staff.log.language.missing"));
        }
        Optional<StatedReason> special = reason(older, "older-why", StatedReason.Kind.OLDER_ENTRIES);
        Optional<StatedReason> danger = reason(out.length > 0, "out-why", StatedReason.Kind.ENTRIES_LEFT_OUT);
        if (!errors.any()) {
            List<EntryId> entries = Arrays.stream(out).filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString).map(EntryId::new).toList();
            Optional<Omission> leftOut = danger.filter(reason -> !entries.isEmpty()).map(reason -> new Omission(entries, reason));
            sheet = Optional.of(copyWords.sheet(person(), log.copy(person().records(), language.get(), special, leftOut), language.get()));
        }
        return "";
    }

    private Optional<StatedReason> reason(boolean needed, String field, StatedReason.Kind kind) {
        Optional<StatedReason> stated = Optional.of(text(field)).filter(text -> needed && StatedReason.says(text)).map(text -> new StatedReason(kind, text));
        if (needed && stated.isEmpty() && errors.of(field).isEmpty()) {
            errors.at(field, say("staff.log.reason.wrong"));
        }
        return stated;
    }

    private String text(String field) {
        return typed.getOrDefault(field, "");
    }

    private LoggedPerson person() {
        if (person.isEmpty()) {
            person = Optional.of(persons.person(chosen));
        }
        return person.get();
    }

    private Log shown() {
        if (shown.isEmpty()) {
            shown = Optional.of(log.look(person().records(), current.language(), reason(older, "older-why", StatedReason.Kind.OLDER_ENTRIES)));
        }
        return shown.get();
    }

    public boolean isChosen() {
        return !chosen.isEmpty();
    }

    /** The person for the address. */
    public String getOf() {
        return chosen.stream().map(RecordRef::toString).collect(Collectors.joining(","));
    }

    public boolean isFound() {
        return matches.filter(found -> !found.isEmpty()).isPresent();
    }

    public List<Choice> getMatches() {
        return matches.orElse(List.of()).stream().map(this::choice).toList();
    }

    private Choice choice(Match match) {
        String kind = match.signUps() == 0 ? say("staff.log.match.account") : words.own().say("staff.log.match.contact", match.signUps());
        return new Choice(match.id().toString(), match.name().orElseGet(() -> say("staff.log.protected")), kind);
    }

    public String getName() {
        return isProtectedPerson() ? say("staff.log.protected") : String.join(", ", person().names());
    }

    public boolean isProtectedPerson() {
        return person().names().isEmpty();
    }

    public List<CopyLine> getEntries() {
        return shown().entries().stream().limit(most()).map(entry -> copyWords.line(entry, current.language())).toList();
    }

    public int getCount() {
        return shown().entries().size();
    }

    public boolean isMore() {
        return getCount() > most();
    }

    public boolean isCut() {
        return shown().cut();
    }

    public boolean leftOut(String id) {
        return Arrays.asList(out).contains(id);
    }

    public List<Choice> getLanguages() {
        return Language.ofResidents().stream().map(Choice::of).toList();
    }

    public boolean isMade() {
        return sheet.isPresent();
    }

    public CopySheet getSheet() {
        return sheet.orElse(null);
    }

    private int most() {
        return text("most").matches("[0-9]{1,4}") ? Math.max(AT_FIRST, Integer.parseInt(text("most"))) : AT_FIRST;
    }

    /** What was typed into the fields of text. */
    public Map<String, String> getTyped() {
        return typed;
    }

    private String say(String key) {
        return words.own().get(key);
    }

    public boolean isOlder() {
        return older;
    }

    public void setOlder(boolean typed) {
        older = typed;
    }

    public String[] getOut() {
        return out.clone();
    }

    public void setOut(String[] typed) {
        out = typed.clone();
    }
}

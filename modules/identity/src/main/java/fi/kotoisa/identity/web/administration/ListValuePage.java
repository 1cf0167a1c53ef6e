package fi.kotoisa.identity.web.administration;

import fi.kotoisa.identity.application.administration.KeepingCodes;
import fi.kotoisa.identity.application.administration.KeepingCodes.Value;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/list-value.xhtml}: the names of one value and its last day. */
@Named
@RequestScoped
public class ListValuePage {

    @Inject
    KeepingCodes codes;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private Value value;
    private boolean overtaken;

    @PostConstruct
    void load() {
        value = codes.find(asked.id("id"));
        Language.ofResidents().forEach(language -> typed.put(ListNames.field(language, ""), value.names().getOrDefault(language, "")));
        typed.put("to", value.to().map(LocalDate::toString).orElse(""));
        typed.put("version", String.valueOf(value.version()));
    }

    /** @return the page of the lists, or nothing when something must be put right */
    public String save() {
        Map<Language, String> names = ListNames.read(typed, "", Language.ofResidents(), errors, asked);
        Optional<LocalDate> to = to();
        if (errors.any()) {
            return "";
        }
        try {
            codes.change(value.id(), version(), names, to);
        } catch (SomeoneWasQuicker lost) {
            value = codes.find(value.id());
            typed.put("version", String.valueOf(value.version()));
            overtaken = true;
            errors.onPage(asked.say("staff.quicker"));
            return "";
        }
        return "/identity/staff/lists?faces-redirect=true&done=saved";
    }

    private Optional<LocalDate> to() {
        String day = typed.getOrDefault("to", "").strip();
        try {
            return Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            errors.at("to", asked.say("staff.lists.to.wrong"));
            return Optional.empty();
        }
    }

    private int version() {
        return PageAsked.version(typed.getOrDefault("version", ""));
    }

    public Value getValue() {
        return value;
    }

    public String getId() {
        return value.id().toString();
    }

    /** Somebody else changed it meanwhile. */
    public boolean isOvertaken() {
        return overtaken;
    }

    public List<Language> getTongues() {
        return Language.ofStaff();
    }

    public List<Language> getFolded() {
        return Language.ofResidents().stream().filter(language -> !language.forStaff()).toList();
    }

    /** Whether something lies in the fold that must be seen. */
    public boolean isUnfolded() {
        return getFolded().stream().anyMatch(language -> !typed.getOrDefault(ListNames.field(language, ""), "").isEmpty() || !errors.of(ListNames.field(language, "")).isEmpty());
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}

package fi.kotoisa.identity.web.administration;

import fi.kotoisa.identity.application.administration.KeepingCodes;
import fi.kotoisa.identity.application.administration.KeepingCodes.Outcome;
import fi.kotoisa.identity.application.administration.KeepingCodes.Value;
import fi.kotoisa.identity.application.administration.KeepingCodes.Values;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Behind {@code staff/lists.xhtml}: the lists that the town keeps itself, with their values in their order. */
@Named
@RequestScoped
public class ListsPage {

    private static final String SAME_PAGE = "/identity/staff/lists?faces-redirect=true&done=";

    @Inject
    KeepingCodes codes;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private Optional<List<Values>> all = Optional.empty();

    public List<Values> getLists() {
        if (all.isEmpty()) {
            all = Optional.of(codes.all());
        }
        return all.get();
    }

    /** What it is called in the language of the page. */
    public String name(Value value) {
        return value.names().getOrDefault(asked.language(), value.code());
    }

    /** In how many of the languages of residents it has a name of its own. */
    public String languages(Value value) {
        return asked.say("staff.lists.languages.how", value.names().size(), Language.ofResidents().size());
    }

    /** @return the same page by a new request, or nothing when something must be put right */
    public String add(String list, int place) {
        Map<Language, String> names = ListNames.read(typed, end(place), Language.ofStaff(), errors, asked);
        if (!errors.any() && codes.add(list, names) == Outcome.THERE) {
            errors.at(field(Language.FI, place), asked.say("staff.lists.there"));
        }
        return errors.any() ? "" : SAME_PAGE + "added";
    }

    /** @return the same page by a new request */
    public String up(String id) {
        try {
            codes.up(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        return SAME_PAGE + "moved";
    }

    /** The id of the field for a name in the form of a list: each list has a form of its own. */
    public String field(Language language, int place) {
        return ListNames.field(language, end(place));
    }

    private static String end(int place) {
        return "-" + place;
    }

    public List<Language> getTongues() {
        return Language.ofStaff();
    }

    /** What was just done, in words; empty for nothing. */
    public String getDone() {
        return asked.said("staff.lists.done.", "added", "moved", "saved");
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}

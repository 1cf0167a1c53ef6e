package fi.kotoisa.identity.web;

import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.BrokerTalk;
import fi.kotoisa.identity.application.RolePlace;
import fi.kotoisa.identity.application.SignInMapping;
import fi.kotoisa.identity.application.SignInMapping.Line;
import fi.kotoisa.identity.application.SignInMapping.NewLine;
import fi.kotoisa.identity.application.SignInMapping.Outcome;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Behind {@code staff/sign-in-mapping.xhtml}: which claims of the municipality's sign-in service give which roles. */
@Named
@RequestScoped
public class SignInMappingPage {

    private static final String SAME_PAGE = "/identity/staff/sign-in-mapping?faces-redirect=true";
    private static final int LONGEST_CLAIM = 100;
    private static final int LONGEST_VALUE = 300;

    @Inject
    SignInMapping mapping;

    @Inject
    BrokerTalk broker;

    @Inject
    PlaceChoices choices;

    @Inject
    Errors errors;

    @Inject
    PageAsked asked;

    private final Map<String, String> typed = new HashMap<>();
    private Optional<List<Line>> found = Optional.empty();

    /** One line of the table. */
    public record Row(String id, String claim, String value, String role, String place, String people) {}

    /** @return the same page by a new request, or nothing when something must be put right */
    public String save() {
        StaffForm form = new StaffForm(typed, errors, asked.texts());
        String claim = form.needed("claim", LONGEST_CLAIM, "staff.mapping.claim.missing");
        form.complain(!claim.isEmpty() && !claim.matches("\\S+"), "claim", "staff.mapping.claim.missing");
        String value = form.needed("value", LONGEST_VALUE, "staff.mapping.value.missing");
        Optional<Role> role = form.one("role", Role.values(), "staff.policy.role.missing");
        Optional<RolePlace> place = choices.place(form.typed("place"));
        form.complain(place.isEmpty(), "place", "staff.mapping.place.missing");
        if (!form.fine()) {
            return "";
        }
        Outcome outcome = mapping.add(new NewLine(claim, value, role.orElseThrow(), place.orElseThrow()));
        if (outcome == Outcome.DONE) {
            return SAME_PAGE + "&done=saved";
        }
        errors.at(outcome == Outcome.PLACE_CLOSED ? "place" : outcome == Outcome.LACKS_RIGHT ? "role" : "value", asked.say("staff.mapping.refused." + PageAsked.lower(outcome)));
        return "";
    }

    /** @return the same page by a new request */
    public String remove(String id) {
        mapping.remove(Ids.of(id, UUID::fromString).orElseThrow(NotFound::new));
        return SAME_PAGE + "&done=removed";
    }

    public List<Row> getRows() {
        return found().stream().limit(SignInMapping.PAGE).map(this::row).toList();
    }

    private Row row(Line line) {
        String place = line.place().isEmpty() ? asked.say("staff.people.everywhere") : line.place();
        return new Row(line.id().toString(), line.claim(), line.value(), asked.say(line.role().key()), place, asked.say("staff.mapping.people.count", line.people()));
    }

    private List<Line> found() {
        if (found.isEmpty()) {
            found = Optional.of(mapping.page(getPage()));
        }
        return found.get();
    }

    public int getPage() {
        return asked.page("page");
    }

    public boolean isMore() {
        return found().size() > SignInMapping.PAGE;
    }

    /** What people call the sign-in service; empty where none is configured. */
    public String getService() {
        return broker.name().orElse("");
    }

    public List<Choice> getRoles() {
        return choices.roles();
    }

    public List<Choice> getPlaces() {
        return choices.places();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** What was just done, in words; empty for nothing. */
    public String getDone() {
        return asked.said("staff.mapping.done.", "saved", "removed");
    }
}

package fi.kotoisa.identity.web;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.OrganisationDirectory;
import fi.kotoisa.identity.application.SignInPolicy;
import fi.kotoisa.identity.application.SignInPolicy.Rule;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Behind {@code staff/sign-in-policy.xhtml}: which roles need a second factor, where, and from when on. */
@Named
@RequestScoped
public class SignInPolicyPage {

    private static final String SAME_PAGE = "/identity/staff/sign-in-policy?faces-redirect=true";

    @Inject
    SignInPolicy policy;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private Optional<List<Rule>> found = Optional.empty();
    private String role = "";
    private String organisation = "";
    private String from = "";

    /** One line of the table. */
    public record Row(String id, String role, String place, String from, boolean holds, String ready, boolean all) {}

    @PostConstruct
    void beginToday() {
        from = TimeKeeper.today(clock).toString();
    }

    /** @return the same page by a new request, or nothing when something must be put right */
    public String save() {
        Optional<Role> chosen = Arrays.stream(Role.values()).filter(each -> each.name().equals(role)).findFirst();
        Optional<LocalDate> day = day();
        boolean knownPlace = organisation.isEmpty() || getOrganisations().stream().anyMatch(choice -> choice.value().equals(organisation));
        complain(chosen.isEmpty(), "role", "staff.policy.role.missing");
        complain(!knownPlace, "organisation", "staff.people.organisation.missing");
        complain(day.isEmpty(), "from", "staff.policy.from.wrong");
        if (errors.any()) {
            return "";
        }
        Optional<OrganisationId> place = Optional.of(organisation).filter(typed -> !typed.isEmpty()).map(OrganisationId::fromString);
        SignInPolicy.Outcome outcome = policy.require(chosen.get(), place, day.get());
        complain(outcome == SignInPolicy.Outcome.OWN_FIRST, "role", "staff.policy.own-first");
        return errors.any() ? "" : SAME_PAGE + "&done=saved";
    }

    /** @return the same page by a new request */
    public String release(String id) {
        policy.release(Ids.of(id, UUID::fromString).orElseThrow(NotFound::new));
        return SAME_PAGE + "&done=released";
    }

    private void complain(boolean wrong, String field, String key) {
        if (wrong) {
            errors.at(field, say(key));
        }
    }

    /** A day of the coming years: who types another has mistyped it. */
    private Optional<LocalDate> day() {
        try {
            LocalDate today = TimeKeeper.today(clock);
            return Optional.of(LocalDate.parse(from.strip())).filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(5)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    public List<Row> getRows() {
        Map<String, String> places = getOrganisations().stream().collect(Collectors.toMap(Choice::value, Choice::label));
        return found().stream().limit(SignInPolicy.PAGE).map(rule -> row(rule, places)).toList();
    }

    private Row row(Rule rule, Map<String, String> places) {
        String place = rule.organisation().map(id -> places.getOrDefault(id.toString(), "")).orElseGet(() -> say("staff.policy.everywhere"));
        return new Row(rule.id().toString(), say(rule.role().key()), place, DateWords.in(language.language()).dateWithYear(rule.from()), rule.holds(),
                texts().say("staff.policy.ready", rule.ready(), rule.people()), rule.ready() == rule.people());
    }

    private List<Rule> found() {
        if (found.isEmpty()) {
            found = Optional.of(policy.page(getPage()));
        }
        return found.get();
    }

    public int getPage() {
        return PageNumber.of(request);
    }

    public boolean isMore() {
        return found().size() > SignInPolicy.PAGE;
    }

    public List<Choice> getRoleChoices() {
        return Arrays.stream(Role.values()).map(each -> new Choice(each.name(), say(each.key()))).toList();
    }

    public List<Choice> getOrganisations() {
        return organisations.all().stream().map(view -> new Choice(view.id().toString(), view.name())).toList();
    }

    /** What was just done, in words; empty for nothing. */
    public String getDone() {
        String what = Optional.ofNullable(request.getParameter("done")).orElse("");
        return List.of("saved", "released").contains(what) ? say("staff.policy.done." + what) : "";
    }

    private String say(String key) {
        return texts().get(key);
    }

    private Texts texts() {
        return Texts.of("identity", language.language()).orElseThrow();
    }

    public String getRole() {
        return role;
    }

    public void setRole(String typed) {
        role = typed;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String typed) {
        organisation = typed;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String typed) {
        from = typed;
    }
}

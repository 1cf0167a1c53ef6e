package fi.kotoisa.identity.web;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.AccountList;
import fi.kotoisa.identity.application.AccountView;
import fi.kotoisa.identity.application.Invitation;
import fi.kotoisa.identity.application.Inviting;
import fi.kotoisa.identity.application.OrganisationDirectory;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Behind {@code staff/people.xhtml}: the accounts, and inviting people. */
@Named
@RequestScoped
public class PeoplePage {

    private static final String SAME_PAGE = "/identity/staff/people?faces-redirect=true";
    private static final int LONGEST_NAME = 120;

    @Inject
    AccountList accounts;

    @Inject
    Inviting inviting;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    @Inject
    HttpServletRequest request;

    private Optional<List<AccountView>> found = Optional.empty();
    private String name = "";
    private String email = "";
    private String[] roles = {};
    private String organisation = "";
    private String speaks = "";

    /** One line of the table. */
    public record Row(String id, String name, String email, String state, String stateText, List<String> roles) {}

    /** @return the same page by a new request, or nothing when something must be put right */
    public String invite() {
        Optional<String> address = Emails.parse(email);
        Set<Role> chosen = Arrays.stream(roles).flatMap(typed -> Arrays.stream(Role.values()).filter(role -> role.name().equals(typed))).collect(Collectors.toSet());
        boolean knownPlace = organisation.isEmpty() || getOrganisations().stream().anyMatch(choice -> choice.value().equals(organisation));
        Optional<Language> reads = Language.of(speaks).filter(Language::forResidents);
        complain(name.isBlank() || name.length() > LONGEST_NAME, "name", "name.wrong");
        complain(address.isEmpty(), "email", "email.wrong");
        complain(chosen.isEmpty(), "roles", "staff.people.roles.missing");
        complain(!knownPlace, "organisation", "staff.people.organisation.missing");
        complain(reads.isEmpty(), "speaks", "staff.people.language.missing");
        if (errors.any()) {
            return "";
        }
        Optional<OrganisationId> place = Optional.of(organisation).filter(typed -> !typed.isEmpty()).map(OrganisationId::fromString);
        Inviting.Outcome outcome = inviting.invite(new Invitation(name, address.get(), chosen, place, reads.get()));
        complain(outcome == Inviting.Outcome.ALREADY_THERE, "email", "staff.people.already");
        return errors.any() ? "" : SAME_PAGE + "&invited=1";
    }

    /** @return the same page by a new request */
    public String end(String person) {
        Inviting.Outcome outcome = inviting.end(PersonId.fromString(person));
        if (outcome == Inviting.Outcome.OWN_ACCOUNT) {
            errors.onPage(say("staff.people.own"));
            return "";
        }
        return SAME_PAGE + "&ended=1&page=" + getPage();
    }

    /** @return the same page by a new request */
    public String endSessions(String person) {
        inviting.endSessions(PersonId.fromString(person));
        return SAME_PAGE + "&out=1&page=" + getPage();
    }

    private void complain(boolean wrong, String field, String key) {
        if (wrong) {
            errors.at(field, say(key));
        }
    }

    public List<Row> getRows() {
        Map<String, String> places = getOrganisations().stream().collect(Collectors.toMap(Choice::value, Choice::label));
        return found().stream().limit(AccountList.PAGE).map(account -> row(account, places)).toList();
    }

    private Row row(AccountView account, Map<String, String> places) {
        String state = account.state().name().toLowerCase(Locale.ROOT);
        List<String> held = account.roles().stream()
                .map(role -> texts().say("staff.people.role-in", say(role.role().key()),
                        role.organisation().map(id -> places.getOrDefault(id.toString(), "")).orElseGet(() -> say("staff.people.everywhere"))))
                .toList();
        return new Row(account.person().toString(), account.name(), account.email(), state, say("staff.people.state." + state), held);
    }

    private List<AccountView> found() {
        if (found.isEmpty()) {
            found = Optional.of(accounts.page(getPage()));
        }
        return found.get();
    }

    public int getPage() {
        return PageNumber.of(request);
    }

    public boolean isMore() {
        return found().size() > AccountList.PAGE;
    }

    public List<Choice> getRoleChoices() {
        return Arrays.stream(Role.values()).map(role -> new Choice(role.name(), say(role.key()))).toList();
    }

    public List<Choice> getOrganisations() {
        return organisations.all().stream().map((OrganisationView view) -> new Choice(view.id().toString(), view.name())).toList();
    }

    public List<Choice> getLanguages() {
        return Language.ofResidents().stream().map(Choice::of).toList();
    }

    /** What was just done: {@code invited}, {@code ended}, {@code out}, or nothing. */
    public String getDone() {
        return List.of("invited", "ended", "out").stream().filter(what -> request.getParameter(what) != null).map(what -> say("staff.people.done." + what)).findFirst().orElse("");
    }

    private String say(String key) {
        return texts().get(key);
    }

    private Texts texts() {
        return Texts.of("identity", language.language()).orElseThrow();
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] typed) {
        roles = typed.clone();
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String typed) {
        organisation = typed;
    }

    public String getSpeaks() {
        return speaks;
    }

    public void setSpeaks(String typed) {
        speaks = typed;
    }
}

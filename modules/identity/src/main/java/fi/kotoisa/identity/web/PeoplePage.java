package fi.kotoisa.identity.web;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.AccountList;
import fi.kotoisa.identity.application.AccountQuery;
import fi.kotoisa.identity.application.AccountView;
import fi.kotoisa.identity.application.Invitation;
import fi.kotoisa.identity.application.Inviting;
import fi.kotoisa.identity.application.RolePlace;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Behind {@code staff/people.xhtml}: finding accounts, and inviting people. What was looked for stands in the address. */
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
    PlaceChoices choices;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    private Optional<List<AccountView>> found = Optional.empty();
    private String name = "";
    private String email = "";
    private String[] roles = {};
    private String place = "";
    private String speaks = "";

    /** One line of the table. */
    public record Row(String id, String name, String email, String state, String stateText, List<String> roles) {}

    /** @return the same page by a new request, or nothing when something must be put right */
    public String invite() {
        Optional<String> address = Emails.parse(email);
        Set<Role> chosen = Arrays.stream(roles).flatMap(typed -> Arrays.stream(Role.values()).filter(role -> role.name().equals(typed))).collect(Collectors.toSet());
        Optional<RolePlace> where = choices.place(place);
        Optional<Language> reads = Language.of(speaks).filter(Language::forResidents);
        complain(name.isBlank() || name.length() > LONGEST_NAME, "name", "name.wrong");
        complain(address.isEmpty(), "email", "email.wrong");
        complain(chosen.isEmpty(), "roles", "staff.people.roles.missing");
        complain(where.isEmpty(), "place", "staff.people.organisation.missing");
        complain(reads.isEmpty(), "speaks", "staff.people.language.missing");
        return errors.any() ? "" : answer(inviting.invite(new Invitation(name, address.get(), chosen, where.get(), reads.get())));
    }

    private String answer(Inviting.Outcome outcome) {
        complain(outcome == Inviting.Outcome.ALREADY_THERE, "email", "staff.people.already");
        complain(outcome == Inviting.Outcome.LACKS_RIGHT, "roles", "staff.role.refused.lacks-right");
        complain(outcome == Inviting.Outcome.PLACE_CLOSED, "place", "staff.role.refused.place-closed");
        return errors.any() ? "" : SAME_PAGE + "&done=" + (outcome == Inviting.Outcome.JOINED ? "joined" : "invited");
    }

    private void complain(boolean wrong, String field, String key) {
        if (wrong) {
            errors.at(field, asked.say(key));
        }
    }

    public List<Row> getRows() {
        return found().stream().limit(AccountList.PAGE).map(this::row).toList();
    }

    private Row row(AccountView account) {
        String state = PageAsked.lower(account.state());
        List<String> held = account.roles().stream()
                .map(role -> asked.say("staff.people.role-in", asked.say(role.role().key()), role.place().isEmpty() ? asked.say("staff.people.everywhere") : role.place()))
                .toList();
        return new Row(account.person().toString(), account.name(), account.email(), state, asked.say("staff.people.state." + state), held);
    }

    private List<AccountView> found() {
        if (found.isEmpty()) {
            found = Optional.of(accounts.page(new AccountQuery(getWords(), choices.organisation(getWithin()), asked.one("role", Role.values())), asked.page("page")));
        }
        return found.get();
    }

    public String getWords() {
        return asked.text("q");
    }

    /** The organisation that the list is narrowed to. */
    public String getWithin() {
        return asked.text("organisation");
    }

    /** The role that the list is narrowed to. */
    public String getOnly() {
        return asked.text("role");
    }

    public boolean isNarrowed() {
        return !(getWords() + getWithin() + getOnly()).isEmpty();
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return asked.page("page") == 0 ? "" : query(asked.page("page") - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return found().size() > AccountList.PAGE ? query(asked.page("page") + 1) : "";
    }

    private String query(int page) {
        return asked.query(page, "q", "organisation", "role");
    }

    /** All roles, for narrowing the list. */
    public List<Choice> getEveryRole() {
        return Arrays.stream(Role.values()).map(choices::choice).toList();
    }

    /** The roles that may be given. */
    public List<Choice> getRoleChoices() {
        return choices.roles();
    }

    public List<Choice> getOrganisations() {
        return choices.organisations();
    }

    public List<Choice> getPlaces() {
        return choices.places();
    }

    public List<Choice> getLanguages() {
        return Language.ofResidents().stream().map(Choice::of).toList();
    }

    /** What was just done, in words; empty for nothing. */
    public String getDone() {
        return asked.said("staff.people.done.", "invited", "joined", "ended");
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

    public String getPlace() {
        return place;
    }

    public void setPlace(String typed) {
        place = typed;
    }

    public String getSpeaks() {
        return speaks;
    }

    public void setSpeaks(String typed) {
        speaks = typed;
    }
}

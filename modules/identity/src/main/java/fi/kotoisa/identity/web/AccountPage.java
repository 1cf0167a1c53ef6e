package fi.kotoisa.identity.web;

import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.AccountDetails;
import fi.kotoisa.identity.application.AccountDetails.By;
import fi.kotoisa.identity.application.AccountDetails.Details;
import fi.kotoisa.identity.application.AccountDetails.Phase;
import fi.kotoisa.identity.application.AccountDetails.RoleLine;
import fi.kotoisa.identity.application.GivingRoles;
import fi.kotoisa.identity.application.Inviting;
import fi.kotoisa.identity.application.NewRole;
import fi.kotoisa.identity.application.RoleOutcome;
import fi.kotoisa.identity.application.RolePlace;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Errors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Behind {@code staff/account.xhtml}: one account, its roles from a day to a day, and its end. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    AccountDetails accounts;

    @Inject
    GivingRoles giving;

    @Inject
    Inviting inviting;

    @Inject
    PlaceChoices choices;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    @Inject
    Clock clock;

    private final Map<String, String> typed = new HashMap<>();
    private Details account;

    /** A role in words. @param counts where it counts too because the place is a region; empty for others */
    public record Row(String id, String role, String place, String counts, LocalDate from, LocalDate to, String phase, String phaseText, boolean open, String history) {}

    @PostConstruct
    void load() {
        account = accounts.find(new PersonId(asked.id("id")));
        typed.put("from", LocalDate.now(clock).toString());
        account.roles().forEach(role -> typed.put("last-" + role.id(), LocalDate.now(clock).toString()));
    }

    /** @return the same page by a new request, or nothing when something must be put right */
    public String give() {
        StaffForm form = new StaffForm(typed, errors, asked.texts());
        Optional<Role> role = form.one("role", Role.values(), "staff.account.role.missing");
        Optional<RolePlace> place = choices.place(form.typed("place"));
        form.complain(place.isEmpty(), "place", "staff.people.organisation.missing");
        Optional<LocalDate> from = form.day("from", "staff.day.wrong");
        form.complain(form.typed("from").isEmpty(), "from", "staff.day.wrong");
        Optional<LocalDate> to = form.day("to", "staff.day.wrong");
        form.complain(from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent(), "to", "staff.day.order");
        if (!form.fine()) {
            return "";
        }
        return answer(giving.give(account.person(), new NewRole(role.get(), place.get(), from.get(), to)), "given", "role", "from");
    }

    /** Ends a role on the day that was typed beside it. */
    public String end(String role) {
        StaffForm form = new StaffForm(typed, errors, asked.texts());
        Optional<LocalDate> last = form.day("last-" + role, "staff.day.wrong");
        form.complain(form.typed("last-" + role).isEmpty(), "last-" + role, "staff.day.wrong");
        return last.isEmpty() ? "" : answer(giving.end(MembershipId.fromString(role), last.get()), "role-ended", "last-" + role, "last-" + role);
    }

    /** Ends a role at once, or takes one back that has not begun. */
    public String endNow(String role) {
        return answer(giving.end(MembershipId.fromString(role), LocalDate.now(clock).minusDays(1)), "role-ended", "", "");
    }

    private String answer(RoleOutcome outcome, String done, String field, String dayField) {
        if (outcome == RoleOutcome.DONE) {
            return here(done);
        }
        String at = switch (outcome) {
            case IN_THE_PAST, ENDS_EARLIER -> dayField;
            case PLACE_CLOSED -> field.equals("role") ? "place" : field;
            case ENDED_ACCOUNT, OWN_LAST, LAST_ADMINISTRATOR -> "";
            case DONE, ROLE_THERE, LACKS_RIGHT -> field;
        };
        errors.at(at, asked.say("staff.role.refused." + PageAsked.lower(outcome)));
        return "";
    }

    /** Ends the account. @return the list of people, or nothing when something stands against it */
    public String endAccount() {
        Inviting.Outcome outcome = inviting.end(account.person());
        if (outcome != Inviting.Outcome.DONE) {
            errors.onPage(asked.say("staff.account.refused." + PageAsked.lower(outcome)));
            return "";
        }
        return "/identity/staff/people?faces-redirect=true&done=ended";
    }

    public String endSessions() {
        inviting.endSessions(account.person());
        return here("out");
    }

    private String here(String done) {
        return "/identity/staff/account?faces-redirect=true&id=" + account.person() + "&done=" + done;
    }

    public Details getAccount() {
        return account;
    }

    public String getState() {
        return PageAsked.lower(account.state());
    }

    public String getStateText() {
        return asked.say("staff.people.state." + getState());
    }

    public List<Row> getRows() {
        return account.roles().stream().map(this::row).toList();
    }

    private Row row(RoleLine line) {
        String phase = line.neverHeld() ? "never" : PageAsked.lower(line.phase());
        String place = line.place().isEmpty() ? asked.say("staff.people.everywhere") : line.place();
        return new Row(line.id().toString(), asked.say(line.role().key()), place, counts(line), line.from(), line.to().orElse(null), phase, asked.say("staff.account.phase." + phase), line.phase() != Phase.PAST,
                ((line.mapped() ? asked.say("staff.account.mapped") + " " : "") + line.given().map(by -> told("staff.account.given", by)).orElse("") + " " + line.ended().map(by -> told("staff.account.ended", by)).orElse("")).strip());
    }

    private String counts(RoleLine line) {
        DateWords words = DateWords.in(asked.language());
        LocalDate today = LocalDate.now(clock);
        String all = line.counts().stream()
                .map(member -> member.from().isAfter(today) ? asked.say("staff.account.counts.from", member.municipality(), words.dateWithYear(member.from()))
                        : member.to().map(last -> asked.say("staff.account.counts.until", member.municipality(), words.dateWithYear(last))).orElse(member.municipality()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : asked.say("staff.account.counts", all);
    }

    private String told(String key, By by) {
        return asked.say(key, by.name(), DateWords.in(asked.language()).dateWithYear(by.at()));
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
        return asked.said("staff.account.done.", "given", "role-ended", "out");
    }
}

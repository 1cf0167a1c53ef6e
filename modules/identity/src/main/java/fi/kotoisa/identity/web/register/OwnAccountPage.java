package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.OwnAccounts;
import fi.kotoisa.identity.application.OwnAccounts.Outcome;
import fi.kotoisa.identity.application.RolesOverTime;
import fi.kotoisa.identity.application.RolesOverTime.RoleLine;
import fi.kotoisa.identity.application.register.RestrictedRecord;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Behind {@code staff/person-account.xhtml}, and the part about roles in {@code staff/person.xhtml}: the account of somebody of the register, and what else they do. */
@Named
@RequestScoped
public class OwnAccountPage {

    @Inject
    RolesOverTime roles;

    @Inject
    OwnAccounts accounts;

    @Inject
    SignedIn signedIn;

    @Inject
    RegisterTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private PersonId person;
    private RolesOverTime.Seen seen;

    @PostConstruct
    void load() {
        person = texts.person();
        seen = roles.of(person);
    }

    /** Sends a code to the mailbox that the person names. */
    public String offer() {
        Optional<String> email = Emails.parse(typed.getOrDefault("email", ""));
        return email.map(address -> said("email", () -> accounts.offer(person, address), "sent")).orElseGet(() -> wrong("email", "email"));
    }

    /** Takes the code that the person tells. */
    public String join() {
        return typed.getOrDefault("code", "").isBlank() ? wrong("code", "code.missing") : said("code", () -> accounts.join(person, typed.get("code")), "joined");
    }

    /** The account opens nothing of the record any more. */
    public String part() {
        accounts.part(person);
        return address("parted");
    }

    private String said(String field, Supplier<Outcome> change, String done) {
        try {
            Outcome outcome = change.get();
            return switch (outcome) {
                case DONE -> address(done);
                case INVITED -> address("invited");
                default -> wrong(field, PageAsked.lower(outcome));
            };
        } catch (RestrictedRecord kept) {
            errors.onPage(texts.say("staff.data.error.restricted"));
        } catch (SomeoneWasQuicker lost) {
            errors.onPage(texts.say("staff.register.error.quicker"));
        }
        return "";
    }

    private String wrong(String field, String key) {
        errors.at(field, texts.say("staff.own.error." + key));
        return "";
    }

    private String address(String done) {
        return "/identity/staff/person-account?faces-redirect=true&id=" + person + "&done=" + done;
    }

    public PersonId getPerson() {
        return person;
    }

    public RolesOverTime.Seen getSeen() {
        return seen;
    }

    /** Where the account is in its life; empty without one. */
    public String getState() {
        return seen.state().map(PageAsked::lower).orElse("");
    }

    /** The roles of today and later. */
    public List<RoleLine> getNow() {
        return seen.roles().stream().filter(role -> !role.past()).toList();
    }

    /** From a day to a day, or until nobody knows when. */
    public String days(RoleLine role) {
        return texts.day(role.from()) + " – " + role.to().map(texts::day).orElse("");
    }

    public String day(LocalDate day) {
        return texts.day(day);
    }

    public boolean isMayJoin() {
        return signedIn.may(FileSection.ROLES.write());
    }

    /** What was just done, in words; empty for nothing. */
    public String getDone() {
        return texts.said("staff.own.done.", "sent", "joined", "invited", "parted");
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}

package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.CalendarParameters;
import fi.kotoisa.activities.application.HouseholdSignUps.Answer;
import fi.kotoisa.activities.application.HouseholdSignUps.Wish;
import fi.kotoisa.activities.application.HouseholdSignUps;
import fi.kotoisa.activities.application.OpenDates.Chosen;
import fi.kotoisa.activities.application.OpenDates.Found;
import fi.kotoisa.activities.application.OpenDates;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignUpFacts.Household;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.OfferedLanguages;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Behind {@code staff/sign-up-for.xhtml}: somebody of the register and their household sign up for a group. First a date is looked for, then the page asks who comes. The address carries the file's id alone; what is looked
 * for and what was chosen is sent in forms, for addresses are kept in logs and histories.
 */
@Named("signUpForPage")
@RequestScoped
public class SignUpForPage {

    private static final Set<String> SAID = Set.of("placed", "waiting", "already");

    @Inject
    HouseholdSignUps desk;

    @Inject
    OpenDates dates;

    @Inject
    OfferedLanguages offered;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    @Inject
    Clock clock;

    private final Map<String, String> typed = new HashMap<>();
    private Household household;
    private SignUpForForm form;
    private Optional<Chosen> chosen = Optional.empty();
    private Found found;
    private String[] coming = {};
    private int number;

    @PostConstruct
    void load() {
        household = desk.household(new PersonId(asked.id("id")));
        chosen = id(asked.text("date")).flatMap(id -> dates.find(new SessionId(id), texts.language()));
        number = asked.number("page");
        coming = new String[] {household.person().toString()};
        form = new SignUpForForm(household, texts);
        typed.putAll(form.begin());
        typed.putAll(Map.of("q", asked.text("q"), "from", asked.text("from"), "care-only", asked.text("care-only")));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Looks for what was typed, from the first page on. */
    public String find() {
        if (!typedFrom().isBlank() && TypedValues.day(typedFrom(), TimeKeeper.today(clock)).isEmpty()) {
            wrong("from", "staff.form.error.day");
        }
        return turn(-number);
    }

    private String typedFrom() {
        return Objects.toString(typed.get("from"), "");
    }

    public String next() {
        return turn(1);
    }

    public String previous() {
        return turn(-1);
    }

    private String turn(int by) {
        number = Math.max(0, number + by);
        found = null;
        return "";
    }

    /** Back to the dates that were found. */
    public String back() {
        chosen = Optional.empty();
        return "";
    }

    /** Signs the household up, or says what to put right. */
    public String enrol() {
        Optional<Wish> wish = chosen.flatMap(date -> form.read(date, typed, coming, errors));
        if (errors.any() || wish.isEmpty()) {
            return "";
        }
        Answer answer = send(wish.get());
        return switch (answer.verdict()) {
            case ANSWERED -> answered(answer.outcome().orElseThrow());
            case NO_SUCH_WAY -> wrong("way", "staff.for.error.way");
            case UNGUARDED_WAY -> wrong("way", "staff.for.error.unguarded");
            case NO_SIGN_UP -> refused("staff.desk.error.cancelled");
        };
    }

    /** A form that is pressed twice comes twice at the same moment: the second one hears what the first one did. */
    private Answer send(Wish wish) {
        try {
            return desk.enrol(wish, getOnce());
        } catch (SomeoneWasQuicker twice) {
            return desk.enrol(wish, getOnce());
        }
    }

    private String answered(EnrolmentOutcome outcome) {
        return switch (outcome) {
            case PLACED -> said("placed");
            case WAITING -> said("waiting");
            case ALREADY_DOWN -> said("already");
            case TOO_LATE -> refused("staff.desk.error.too-late");
            case CANCELLED -> refused("staff.desk.error.cancelled");
            case NEVER_FITS -> refused("staff.desk.error.never-fits");
        };
    }

    private String wrong(String field, String key) {
        errors.at(field, texts.say(key));
        return "";
    }

    private String refused(String why) {
        errors.onPage(texts.say(why, chosen.orElseThrow().places().places(), chosen.orElseThrow().places().carePlaces()));
        return "";
    }

    private String said(String what) {
        return "/activities/staff/sign-up-for?faces-redirect=true&id=" + household.person() + "&said=" + what;
    }

    public Household getHousehold() {
        return household;
    }

    /** The date that is signed up for; empty while one is looked for. */
    public Optional<Chosen> getChosen() {
        return chosen;
    }

    public Found getFound() {
        if (found == null) {
            LocalDate today = TimeKeeper.today(clock);
            LocalDate from = TypedValues.day(typedFrom(), today).filter(today::isBefore).orElse(today);
            found = dates.page(CalendarParameters.read(this::wished).toQuery(from, texts.language()));
        }
        return found;
    }

    private Optional<String> wished(String name) {
        return Optional.ofNullable(switch (name) {
            case "q" -> typed.get("q");
            case "care" -> "true".equals(typed.get("care-only")) ? "1" : null;
            case "page" -> String.valueOf(number + 1);
            default -> null;
        });
    }

    /** By which the form knows itself, so that pressing twice signs up once. */
    public String getOnce() {
        return asked.text("once").isEmpty() ? UUID.randomUUID().toString() : asked.text("once");
    }

    public boolean isCareOffered() {
        return chosen.filter(each -> each.places().carePlaces() > 0).isPresent();
    }

    /** Whether somebody who may come is under non-disclosure. */
    public boolean isWarned() {
        return household.guarded() || household.members().stream().anyMatch(each -> each.guarded());
    }

    public List<Choice> getMembers() {
        return form.members();
    }

    public List<Choice> getWays() {
        return form.ways();
    }

    /** Those that are offered, and the one of the file. */
    public List<Choice> getLanguages() {
        return Stream.concat(offered.ofResidents().stream(), Stream.of(household.language())).distinct().map(Choice::of).toList();
    }

    public int getNumber() {
        return number;
    }

    /** The key of what was done just before; empty for nothing. */
    public String getSaid() {
        return SAID.contains(asked.text("said")) ? "staff.desk.said." + asked.text("said") : "";
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String[] getComing() {
        return coming.clone();
    }

    public void setComing(String[] people) {
        coming = Arrays.copyOf(people, people.length);
    }
}

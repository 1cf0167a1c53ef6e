package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.Caring;
import fi.kotoisa.identity.application.register.FileView;
import fi.kotoisa.identity.application.register.GuardingHouseholds.Companion;
import fi.kotoisa.identity.application.register.GuardingHouseholds;
import fi.kotoisa.identity.application.register.PersonFiles;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Behind {@code staff/person-care.xhtml}: who works with the person, and non-disclosure. */
@Named
@RequestScoped
public class PersonCarePage {

    @Inject
    PersonFiles files;

    @Inject
    Caring caring;

    @Inject
    GuardingHouseholds guarding;

    @Inject
    SignedIn signedIn;

    @Inject
    RegisterTexts texts;

    @Inject
    Errors errors;

    @Inject
    Clock clock;

    private final Map<String, String> typed = new HashMap<>();
    private FileView file;
    private List<Choice> workers = List.of();
    private List<Companion> open = List.of();
    private List<Companion> alike = List.of();
    private String[] with = {};
    private String[] prolonged = {};
    private String[] ended = {};

    @PostConstruct
    void load() {
        file = files.find(texts.person());
        workers = isMayAssign() ? caring.workers(file.person()).stream().map(each -> new Choice(each.id().toString(), each.name())).toList() : List.of();
        open = file.guarded() ? List.of() : guarding.open(file.person());
        alike = guarding.alike(file.person());
        with = minors(open);
        prolonged = minors(alike);
        String today = TimeKeeper.today(clock).toString();
        typed.putAll(Map.of("task", CareTask.OWN_COUNSELLOR.name(), "from", today, "kind", SafetyKind.NON_DISCLOSURE.name(), "guard-from", today));
    }

    /** Gives the person a worker for a time. */
    public String assign() {
        Optional<PersonId> worker = getWorkers().stream().map(Choice::value).filter(id -> id.equals(typed.get("worker"))).findFirst().map(PersonId::fromString);
        if (worker.isEmpty()) {
            wrong("worker", "worker");
        }
        Optional<LocalDate> from = day("from", false);
        Optional<LocalDate> to = day("to", true);
        if (errors.any()) {
            return "";
        }
        return switch (caring.assign(file.person(), worker.orElseThrow(), PageAsked.named(CareTask.values(), typed.get("task")).orElse(CareTask.OWN_COUNSELLOR), from.orElseThrow(), to)) {
            case DONE -> PersonPage.address(file.person(), "assigned");
            case WRONG_DAYS -> wrong("to", "days");
            case ALREADY -> wrong("worker", "worker.already");
            case NOT_A_WORKER, LAST_WORKER -> wrong("worker", "worker");
        };
    }

    /** They work together no more. */
    public String end(String relation) {
        if (caring.end(file.person(), UUID.fromString(relation)) == Caring.Outcome.LAST_WORKER) {
            errors.onPage(texts.say("staff.register.error.last-worker"));
            return "";
        }
        return files.sees(file.person()) ? PersonPage.address(file.person(), "care-ended") : "/identity/staff/register?faces-redirect=true";
    }

    /** From now on the person is under non-disclosure. */
    public String guard() {
        Optional<LocalDate> from = day("guard-from", false);
        Optional<LocalDate> to = day("guard-to", true);
        if (errors.any()) {
            return "";
        }
        return switch (guarding.guard(file.person(), people(open, with), PageAsked.named(SafetyKind.values(), typed.get("kind")).orElse(SafetyKind.NON_DISCLOSURE), from.orElseThrow(), to)) {
            case DONE -> file.why() == FileView.Why.WORKS_WITH ? PersonPage.address(file.person(), "guarded") : "/identity/staff/register?faces-redirect=true&done=hidden";
            case WRONG_DAYS -> wrong("guard-to", "guard-to");
            case NOBODY_WORKS_WITH_THEM -> {
                errors.onPage(texts.say("staff.register.error.nobody-works"));
                yield "";
            }
        };
    }

    /** The danger goes on. */
    public String prolong() {
        Optional<LocalDate> to = day("prolong-to", true);
        if (errors.any()) {
            return "";
        }
        return switch (guarding.prolong(file.person(), people(alike, prolonged), file.guard().orElseThrow().kind(), to)) {
            case DONE -> PersonPage.address(file.person(), "prolonged");
            case WRONG_DAYS, NOBODY_WORKS_WITH_THEM -> wrong("prolong-to", "prolong-to");
        };
    }

    /** The danger is over. */
    public String endGuard() {
        guarding.end(file.person(), people(alike, ended), file.guard().orElseThrow().kind());
        return PersonPage.address(file.person(), "ended");
    }

    /** A child is found by its file, school and telephone, and with it the parent; a spouse may be the danger. */
    private static String[] minors(List<Companion> among) {
        return among.stream().filter(Companion::minor).map(each -> each.person().toString()).toArray(String[]::new);
    }

    private static Set<PersonId> people(List<Companion> among, String[] chosen) {
        return among.stream().map(Companion::person).filter(each -> List.of(chosen).contains(each.toString())).collect(Collectors.toSet());
    }

    private String wrong(String field, String key) {
        errors.at(field, texts.say("staff.register.error." + key));
        return "";
    }

    private Optional<LocalDate> day(String field, boolean maybe) {
        String text = typed.getOrDefault(field, "").strip();
        try {
            if (maybe && text.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            wrong(field, "day");
            return Optional.empty();
        }
    }

    /** From a day to a day, or for as long as nobody ends it. */
    public String days(LocalDate from, Optional<LocalDate> to) {
        return texts.day(from) + " – " + to.map(texts::day).orElse("");
    }

    public FileView getFile() {
        return file;
    }

    public boolean isMayAssign() {
        return signedIn.may(Rights.CARE_ASSIGN);
    }

    public List<Choice> getWorkers() {
        return workers;
    }

    public List<Choice> getTasks() {
        return Arrays.stream(CareTask.values()).map(each -> new Choice(each.name(), texts.say("staff.register.task." + each.key()))).toList();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(SafetyKind.values()).map(each -> new Choice(each.name(), texts.say("staff.register.guard." + each.key()), texts.say("staff.register.guard." + each.key() + ".hint"))).toList();
    }

    /** Who of the household can be hidden too. */
    public List<Choice> getOpen() {
        return choices(open);
    }

    /** Who of the household was hidden on the same day. */
    public List<Choice> getAlike() {
        return choices(alike);
    }

    private static List<Choice> choices(List<Companion> of) {
        return of.stream().map(each -> new Choice(each.person().toString(), each.name())).toList();
    }

    public String[] getWith() {
        return with.clone();
    }

    public void setWith(String[] people) {
        with = people.clone();
    }

    public String[] getProlonged() {
        return prolonged.clone();
    }

    public void setProlonged(String[] people) {
        prolonged = people.clone();
    }

    public String[] getEnded() {
        return ended.clone();
    }

    public void setEnded(String[] people) {
        ended = people.clone();
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}

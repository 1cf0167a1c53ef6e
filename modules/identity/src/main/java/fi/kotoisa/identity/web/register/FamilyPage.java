package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.GuardianKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.Families.Outcome;
import fi.kotoisa.identity.application.register.Families;
import fi.kotoisa.identity.application.register.FamilyView;
import fi.kotoisa.identity.application.register.PersonFiles;
import fi.kotoisa.identity.application.register.RegisterRow;
import fi.kotoisa.identity.application.register.RegisterSearch;
import fi.kotoisa.identity.application.register.RestrictedRecord;
import fi.kotoisa.identity.application.register.Separating;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.TypedText;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Behind {@code staff/person-family.xhtml}, and the part about the family in {@code staff/person.xhtml}. */
@Named
@RequestScoped
public class FamilyPage {

    private static final int LONGEST_NAME = 120;
    /** More are no answer: a longer name, or the reference, must be given. */
    private static final int MOST = 10;

    @Inject
    Families families;

    @Inject
    PersonFiles files;

    @Inject
    Separating separating;

    @Inject
    RegisterSearch search;

    @Inject
    SignedIn signedIn;

    @Inject
    RegisterTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private FamilyView family;
    private Map<String, List<Choice>> several = Map.of();

    @PostConstruct
    void load() {
        family = families.find(texts.person());
        typed.putAll(Map.of("who", newcomer(), "part", FamilyPart.ADULT.name(), "kind", GuardianKind.PARENT.name()));
    }

    /** The reference of somebody who was just taken in for this family; empty for nobody. */
    private String newcomer() {
        return texts.text("new").isEmpty() ? "" : files.find(new PersonId(texts.id("new"))).provisional();
    }

    /** Somebody comes to live with the person. */
    public String join() {
        return found("who").map(who -> answer("who", () -> families.join(who, family.person(), PageAsked.named(FamilyPart.values(), typed.get("part")).orElse(FamilyPart.ADULT)), "joined")).orElse("");
    }

    /** The person lives with the others no more. */
    public String leave() {
        return answer("who", () -> {
            families.leave(new PersonId(texts.id("leave")));
            return Outcome.DONE;
        }, "left");
    }

    /** Somebody decides for the person: of the register, or somebody else by name. */
    public String guard() {
        GuardianKind kind = PageAsked.named(GuardianKind.values(), typed.get("kind")).orElse(GuardianKind.PARENT);
        String outside = TypedText.line(Objects.toString(typed.get("outside"), ""));
        if (outside.isEmpty()) {
            return found("guardian").map(who -> answer("guardian", () -> families.guard(family.person(), who, kind), "guardian")).orElse("");
        }
        Optional<String> phone = Phones.parse(typed.getOrDefault("phone", ""));
        if (phone.isEmpty() && !typed.getOrDefault("phone", "").isBlank()) {
            return wrong("phone", "phone");
        }
        return outside.length() > LONGEST_NAME ? wrong("outside", "outside") : answer("outside", () -> families.guardFromOutside(family.person(), outside, phone, kind), "guardian");
    }

    public String endGuardian() {
        return answer("guardian", () -> {
            families.endGuardian(family.person(), texts.id("end-guardian"));
            return Outcome.DONE;
        }, "guardian-ended");
    }

    public String reconcile() {
        separating.reconcile(family.person(), texts.id("reconcile"));
        return again("reconciled");
    }

    private String answer(String field, Supplier<Outcome> change, String done) {
        try {
            Outcome outcome = change.get();
            return outcome == Outcome.DONE ? again(done) : wrong(field, PageAsked.lower(outcome));
        } catch (RestrictedRecord kept) {
            errors.onPage(texts.say("staff.data.error.restricted"));
            return "";
        }
    }

    /** Whom a field names, among those whom one sees; where it names several, asks which. */
    private Optional<PersonId> found(String field) {
        String chosen = texts.text(field + "-which");
        String asked = chosen.isEmpty() ? typed.getOrDefault(field, "").strip() : chosen;
        List<RegisterRow> rows = asked.length() < 2 || asked.length() > RegisterSearch.LONGEST ? List.of()
                : search.page(asked, false, 0).stream().filter(row -> !row.person().equals(family.person())).limit(MOST).toList();
        if (rows.size() > 1) {
            several = Map.of(field, rows.stream().map(RegisterTexts::choice).toList());
            wrong(field + "-which", "several");
        } else if (rows.isEmpty()) {
            wrong(field, "nobody");
        }
        return rows.size() == 1 ? Optional.of(rows.get(0).person()) : Optional.empty();
    }

    private String wrong(String field, String key) {
        errors.at(field, texts.say("staff.family.error." + key));
        return "";
    }

    private String again(String done) {
        return "/identity/staff/person-family?faces-redirect=true&id=" + family.person() + "&done=" + done;
    }

    public FamilyView getFamily() {
        return family;
    }

    public List<Choice> getParts() {
        return Arrays.stream(FamilyPart.values()).map(each -> new Choice(each.name(), texts.say("staff.family.part." + each.key()))).toList();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(GuardianKind.values()).map(each -> new Choice(each.name(), texts.say("staff.family.kind." + each.key()), texts.say("staff.family.kind." + each.key() + ".hint"))).toList();
    }

    public List<Choice> several(String field) {
        return several.getOrDefault(field, List.of());
    }

    /** A number as people write it; empty for none. */
    public String phone(FamilyView.Guardian of) {
        return of.phone().map(Phones::readable).orElse("");
    }

    /** When they turn eighteen, in words; empty where that is past or not known. */
    public String getOfAge() {
        return family.growing().ofAge().map(texts::day).orElse("");
    }

    /** When the support for who came without a guardian ends, in words; empty where that is past or not known. */
    public String getSupportEnds() {
        return family.growing().supportEnds().map(texts::day).orElse("");
    }

    public String since(FamilyView.Apart of) {
        return texts.day(of.from());
    }

    public boolean isMayWrite() {
        return signedIn.may(Rights.FAMILY_WRITE);
    }

    public boolean isMayReconcile() {
        return signedIn.may(Rights.CARE_ASSIGN);
    }

    /** What was just done, in words. */
    public String getDone() {
        return texts.said("staff.family.done.", "registered", "joined", "left", "guardian", "guardian-ended", "separated", "reconciled");
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}

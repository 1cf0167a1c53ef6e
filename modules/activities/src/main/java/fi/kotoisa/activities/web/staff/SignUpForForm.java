package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.application.HouseholdSignUps.Wish;
import fi.kotoisa.activities.application.OpenDates.Chosen;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.SignUpFacts.Household;
import fi.kotoisa.identity.SignUpFacts.Member;
import fi.kotoisa.identity.SignUpFacts.Way;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.TypedText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads who of a household comes and how it is reached, and offers what the file says. */
final class SignUpForForm {

    private static final int LONGEST_NAME = 100;

    private final Household household;
    private final StaffTexts texts;

    SignUpForForm(Household household, StaffTexts texts) {
        this.household = household;
        this.texts = texts;
    }

    /** What is chosen before anybody chooses: the person alone, by the way they like best. */
    Map<String, String> begin() {
        Map<String, String> typed = new HashMap<>(Map.of("name", household.firstName(), "care", "0", "language", household.language().code()));
        household.ways().stream().findFirst().ifPresent(way -> typed.put("way", way.id().toString()));
        return typed;
    }

    /** Empty where something must be put right, which is said beside its field. */
    Optional<Wish> read(Chosen date, Map<String, String> typed, String[] coming, Errors errors) {
        Set<PersonId> people = among(coming).stream().map(Member::person).collect(Collectors.toSet());
        FormReader reader = new FormReader(counted(typed, among(coming)), errors, texts);
        String name = TypedText.line(reader.text("name", LONGEST_NAME, "staff.desk.error.name"));
        boolean nobody = reader.raw("adults").equals("0") && reader.raw("children").equals("0");
        if (nobody) {
            reader.wrong("coming", "staff.for.error.coming");
        }
        Optional<HouseholdSize> size = nobody ? Optional.empty() : new DeskForm(reader).household(date.places().carePlaces() > 0);
        Optional<Way> way = household.ways().stream().filter(each -> each.id().toString().equals(typed.get("way"))).findFirst();
        if (way.isEmpty()) {
            reader.wrong("way", "staff.for.error.way");
        }
        Optional<Language> language = Language.of(reader.raw("language")).filter(Language::forResidents);
        if (language.isEmpty()) {
            reader.wrong("language", "contact.language.choose");
        }
        return errors.any() ? Optional.empty() : size.map(many -> new Wish(household.person(), date.date(), name, people, many, way.orElseThrow().id(), language.orElseThrow()));
    }

    private List<Member> among(String[] coming) {
        return household.members().stream().filter(each -> Arrays.asList(coming).contains(each.person().toString())).toList();
    }

    /** What was typed; where no number was, as many as were ticked. */
    private static Map<String, String> counted(Map<String, String> typed, List<Member> coming) {
        Map<String, String> all = new HashMap<>(typed);
        Map.of("adults", false, "children", true).forEach((field, child) -> {
            if (Objects.toString(all.get(field), "").isBlank()) {
                all.put(field, String.valueOf(coming.stream().filter(each -> each.child() == child).count()));
            }
        });
        return all;
    }

    List<Choice> members() {
        return household.members().stream().map(each -> new Choice(each.person().toString(), each.name(), texts.say(each.child() ? "staff.for.child" : "staff.for.adult"))).toList();
    }

    List<Choice> ways() {
        return household.ways().stream().map(each -> new Choice(each.id().toString(), way(each), each.whose().map(name -> texts.say("staff.for.way.whose", name)).orElse(""))).toList();
    }

    private String way(Way of) {
        boolean phone = of.kind() == ReachKind.PHONE;
        String shown = of.value().map(value -> phone ? Phones.readable(value) : value).orElse(of.ending());
        return texts.say("staff.for.way." + (phone ? "phone" : "email") + (of.value().isPresent() ? "" : ".hidden"), shown);
    }
}

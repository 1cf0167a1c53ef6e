package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SpokenLanguages;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the pages of the rights of the person say and offer, and what their addresses ask for. */
@Named("dataTexts")
@RequestScoped
public class DataTexts {

    @Inject
    PageAsked asked;

    @Inject
    CurrentLanguage current;

    @Inject
    Errors errors;

    public String say(String key, Object... arguments) {
        return asked.say(key, arguments);
    }

    /** A day with its year. */
    public String day(LocalDate day) {
        return DateWords.in(current.language()).dateWithYear(day);
    }

    /** An answer of a fixed set in words. @param group what its key begins with */
    public String word(String group, Enum<?> value) {
        return say(group + "." + PageAsked.lower(value));
    }

    <E extends Enum<E>> List<Choice> choices(E[] values, String group) {
        return Arrays.stream(values).map(each -> new Choice(each.name(), word(group, each))).toList();
    }

    /** A language that we write to people in, by the name that the reader knows it by. */
    public String reads(String code) {
        return Language.of(code).map(language -> SpokenLanguages.name(language.tag(), current.language())).orElse(code);
    }

    List<Choice> languages() {
        return Language.ofResidents().stream().map(language -> new Choice(language.code(), reads(language.code()))).toList();
    }

    static Texts in(Language language) {
        return Texts.of("identity", language).orElseThrow();
    }

    Language language() {
        return current.language();
    }

    /** @throws fi.kotoisa.platform.NotFound where none is named */
    PersonId person() {
        return new PersonId(asked.id("id"));
    }

    UUID id(String name) {
        return asked.id(name);
    }

    String text(String name) {
        return asked.text(name);
    }

    /** Which page of a list, 0 for the first. */
    int page() {
        return asked.page("page");
    }

    /** Says beside its field what is wrong, and stays on the page. */
    String wrong(String field, String error) {
        errors.at(field, say("staff.data.error." + error));
        return "";
    }

    /** What is wrong belongs to no field. */
    String wrong(String error) {
        errors.onPage(say("staff.data.error." + error));
        return "";
    }

    boolean anythingWrong() {
        return errors.any();
    }

    /** A day that was typed; what is none is said beside the field. */
    Optional<LocalDate> day(String field, String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            wrong(field, "day");
            return Optional.empty();
        }
    }

    /** What was just done, in words; empty for nothing. */
    String done(String... words) {
        return asked.said("staff.data.done.", words);
    }
}

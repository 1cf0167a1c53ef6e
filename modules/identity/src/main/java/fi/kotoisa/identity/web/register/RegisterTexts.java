package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.LanguageLevel;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.register.RegisterRow;
import fi.kotoisa.identity.web.PageAsked;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SpokenLanguages;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What the pages of the register say and offer, and what their addresses ask for. */
@Named("registerTexts")
@RequestScoped
public class RegisterTexts {

    /** Languages that people here speak; the tags are those of {@link SpokenLanguages}. */
    private static final List<String> TONGUES = List.of("ar", "fa", "prs", "ckb", "kmr", "so", "ru", "uk", "et", "ti", "am", "sw", "ps", "ur", "tr", "vi", "th", "zh", "es", "fr", "en", "fi", "sv", "sq",
            "my", "ne", "bn", "pt", "ro", "pl", "tl", "ka", "de", "rw", "ln", "hi", "ta", "bs", "bg", "hu", "lv", "lt", "hy", "az", "az-Arab", "uz", "ky", "kk", "ug", "rom", "om", "aii");

    @Inject
    CurrentLanguage current;

    @Inject
    PageAsked asked;

    @Inject
    Dialects dialects;

    public String say(String key, Object... arguments) {
        return asked.say(key, arguments);
    }

    /** A spoken language by the name that the reader knows it by. */
    public String tongue(String tag) {
        return SpokenLanguages.name(tag, current.language());
    }

    /** A language that we write to people in. */
    public String reads(String code) {
        return Language.of(code).map(language -> tongue(language.tag())).orElse("");
    }

    public List<Choice> getTongues() {
        return TONGUES.stream().map(tag -> new Choice(tag, tongue(tag))).sorted((one, other) -> SpokenLanguages.order(current.language()).compare(one.label(), other.label())).toList();
    }

    public List<Choice> getReading() {
        return Language.ofResidents().stream().map(language -> new Choice(language.code(), reads(language.code()))).toList();
    }

    public List<Choice> getLiteracies() {
        return Arrays.stream(Literacy.values()).map(each -> new Choice(each.name(), say("staff.register.literacy." + each.key()))).toList();
    }

    public List<Choice> getTowards() {
        return List.of(new Choice("fi", tongue("fi")), new Choice("sv", tongue("sv")), new Choice("none", say("staff.register.towards.none")));
    }

    public List<Choice> getLevels() {
        return Arrays.stream(LanguageLevel.values()).map(each -> new Choice(each.name(), level(each))).toList();
    }

    public String level(LanguageLevel level) {
        return level == LanguageLevel.NATIVE ? say("staff.register.level.native") : level.name();
    }

    /** A dialect by its name in the language of the page. */
    public String dialect(String code) {
        return dialects.name(code);
    }

    /** A dialect as records keep it. */
    String dialectCode(String typed) {
        return dialects.code(typed);
    }

    boolean knows(String tongue) {
        return TONGUES.contains(tongue);
    }

    /** The person that the address or the form names. @throws NotFound where it names none */
    PersonId person() {
        return new PersonId(id("id"));
    }

    /** As {@link PageAsked#id}. */
    UUID id(String name) {
        return asked.id(name);
    }

    /** A birth in words. */
    String birth(Birth birth) {
        return birth.placeholder() ? say("staff.register.birth.placeholder", birth.year().toString()) : PersonForm.text(birth);
    }

    /** A day with its year: some of these days are years away. */
    String day(LocalDate day) {
        return DateWords.in(current.language()).dateWithYear(day);
    }

    /** A moment in Finnish time, in words. */
    String moment(Instant moment) {
        DateWords words = DateWords.in(current.language());
        return words.dateWithYear(moment.atZone(TimeKeeper.HELSINKI)) + " " + words.time(moment.atZone(TimeKeeper.HELSINKI));
    }

    /** The day of a moment, with its year. */
    String date(Instant moment) {
        return day(moment.atZone(TimeKeeper.HELSINKI).toLocalDate());
    }

    /** Somebody of the register to choose: the reference stands for them. */
    static Choice choice(RegisterRow row) {
        String name = row.guarded() ? row.provisional() : row.latinName().orElse(row.name());
        return new Choice(row.provisional(), name + row.birthYear().map(year -> ", " + year).orElse(""), row.provisional());
    }

    /** As {@link PageAsked#said}. */
    String said(String prefix, String... words) {
        return asked.said(prefix, words);
    }

    /** Which page of a list, 0 for the first. */
    int page() {
        return asked.page("page");
    }

    /** As {@link PageAsked#text}. */
    String text(String name) {
        return asked.text(name);
    }
}

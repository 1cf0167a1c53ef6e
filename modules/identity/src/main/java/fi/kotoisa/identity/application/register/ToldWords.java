package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.Codes.CodeView;
import fi.kotoisa.identity.HeldData.Entry;
import fi.kotoisa.identity.HeldData.Fact;
import fi.kotoisa.identity.HeldData.Section;
import fi.kotoisa.identity.LanguageLevel;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SpokenLanguages;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.TimeKeeper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts what is held about a person into the words of a language, with the codes for programs beside them. */
public final class ToldWords {

    private final Language language;
    private final Texts texts;

    public ToldWords(Language language) {
        this.language = language;
        this.texts = Texts.of("identity", language).orElseThrow();
    }

    public Language language() {
        return language;
    }

    /** One section, with an entry for each thing. */
    public <T> Section section(String key, List<T> things, Function<T, List<Fact>> facts) {
        return new Section(key, texts.get("export.section." + key), things.stream().map(facts).map(Entry::new).toList());
    }

    /** Those that are known. */
    @SafeVarargs
    public final List<Fact> facts(Optional<Fact>... known) {
        return Stream.of(known).flatMap(Optional::stream).toList();
    }

    public Optional<Fact> fact(String key, String value) {
        return maybe(key, Optional.of(value));
    }

    public Optional<Fact> maybe(String key, Optional<String> value) {
        return value.map(text -> new Fact(key, label(key), text));
    }

    /** A value of a list of the town by its name; one that is on no list as it is. */
    public Optional<Fact> named(String key, Optional<String> code, List<CodeView> list) {
        return code.map(each -> new Fact(key, label(key), each, CodeView.name(list, each)));
    }

    private String label(String key) {
        return texts.get("export.fact." + key);
    }

    /** An answer of a fixed set. @param group what its words begin with, where another set has the same name */
    public <E extends Enum<E>> Optional<Fact> choice(String key, Optional<E> value, String group) {
        return value.map(each -> new Fact(key, label(key), each.name(), texts.get("export.value." + group + each.name())));
    }

    /** As people write it. */
    Optional<Fact> birth(Optional<Birth> birth) {
        return birth.map(each -> new Fact("birth", label("birth"), each.text(), each.placeholder() ? each.year().toString() : each.day().map(DateWords.in(language)::dateWithYear).orElse(each.year().toString())));
    }

    Optional<Fact> reach(ReachKind kind, String value) {
        return Optional.of(new Fact(kind.key(), label(kind.key()), value, kind == ReachKind.PHONE ? Phones.readable(value) : value));
    }

    Fact level(LanguageLevel level) {
        return new Fact("level", label("level"), level.name(), level == LanguageLevel.NATIVE ? texts.get("export.value.NATIVE") : level.name());
    }

    Optional<Fact> yesNo(String key, boolean value) {
        return Optional.of(new Fact(key, label(key), String.valueOf(value), texts.get(value ? "export.value.yes" : "export.value.no")));
    }

    /** A language by its name. @param tag of the language */
    public Optional<Fact> tongue(String key, Optional<String> tag) {
        return tag.map(each -> new Fact(key, label(key), each, SpokenLanguages.name(Language.of(each).map(Language::tag).orElse(each), language)));
    }

    public Optional<Fact> day(String key, Optional<LocalDate> day) {
        return day.map(each -> new Fact(key, label(key), each.toString(), DateWords.in(language).dateWithYear(each)));
    }

    public Optional<Fact> moment(String key, Optional<Instant> moment) {
        return day(key, moment.map(each -> LocalDate.ofInstant(each, TimeKeeper.HELSINKI)));
    }
}

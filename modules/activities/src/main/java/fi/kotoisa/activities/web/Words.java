package fi.kotoisa.activities.web;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SpokenLanguages;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words that several pages of this module share, in the language of the page. */
@RequestScoped
public class Words {

    /** A text of a feed that does not say in which language it is. */
    private static final String UNKNOWN = "und";

    @Inject
    CurrentLanguage current;

    /** The same words in a language that the page is not in. */
    static Words in(Language language) {
        Words words = new Words();
        words.current = new CurrentLanguage();
        words.current.speak(language);
        return words;
    }

    public Language language() {
        return current.language();
    }

    public String say(String key, Object... arguments) {
        return Texts.of("activities", current.language()).map(texts -> texts.say(key, arguments)).orElse(key);
    }

    /** Names of languages, one after the other. */
    public String spoken(List<String> tags) {
        return tags.stream().map(tag -> SpokenLanguages.name(tag, current.language())).collect(Collectors.joining(say("list.comma")));
    }

    /** Short, for a list; empty where it is unknown. */
    public String level(LanguageLevel level) {
        return switch (level) {
            case UNKNOWN -> "";
            case NONE -> say("level.none");
            case A1, A2, B1, B2, C1 -> say("level.enough", level.name());
        };
    }

    /** With what the step means; empty where it is unknown. */
    public String levelInWords(LanguageLevel level) {
        return level == LanguageLevel.UNKNOWN ? "" : say("level." + level.name().toLowerCase(Locale.ROOT));
    }

    public String audience(Audience audience) {
        return say("audience." + audience.name().toLowerCase(Locale.ROOT));
    }

    /** The language of a text for its {@code lang} attribute; empty where it is the page's own. */
    public String languageOf(String tag) {
        return tag.equals(current.language().tag()) ? "" : tag;
    }

    /** Whether it is known that a text is in another language than the page. */
    public boolean inOtherLanguage(String tag) {
        return !tag.equals(UNKNOWN) && !languageOf(tag).isEmpty();
    }
}

package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.application.NewGroup.Words;
import fi.kotoisa.platform.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the fields that say what a group is and for whom. */
final class AboutForm {

    private static final int TITLE = 200;
    private static final int SUMMARY = 500;
    private static final int BRING = 300;
    private static final int PRICE = 100;
    private static final int SPOKEN = 300;

    private final FormReader reader;
    private final SpokenLanguages languages;
    private final LanguageLevel level;
    private final Audience audience;

    AboutForm(FormReader reader, SpokenLanguages languages) {
        this(reader, languages, LanguageLevel.NONE, Audience.EVERYONE);
    }

    /** @param level what holds where no choice was made; so does {@code audience} */
    AboutForm(FormReader reader, SpokenLanguages languages, LanguageLevel level, Audience audience) {
        this.level = level;
        this.audience = audience;
        this.reader = reader;
        this.languages = languages;
    }

    /**
     * What was typed; useful only where no error was found.
     *
     * @param others the languages beside Finnish that texts may be given in
     */
    About read(List<Language> others) {
        return new About(words(others), spoken(false), reader.choice("level", LanguageLevel.class, level), reader.choice("audience", Audience.class, audience),
                reader.ticked("free"));
    }

    private Map<String, Words> words(List<Language> others) {
        Map<String, Words> words = new LinkedHashMap<>();
        words.put(GroupForm.FINNISH, new Words(reader.text("title-fi", TITLE, "staff.plan.error.title"), reader.text("summary-fi", SUMMARY), reader.text("bring-fi", BRING), price("fi")));
        for (Language language : others) {
            String code = language.code();
            Words said = new Words(reader.text("title-" + code, TITLE), reader.text("summary-" + code, SUMMARY), reader.text("bring-" + code, BRING), price(code));
            boolean nothing = said.title().isEmpty() && said.summary().isEmpty() && said.bring().isEmpty() && said.price().isEmpty();
            if (said.title().isEmpty() && !nothing) {
                reader.wrong("title-" + code, "staff.plan.error.title");
            }
            if (!said.title().isEmpty()) {
                words.put(language.tag(), said);
            }
        }
        return words;
    }

    /** What is free of charge has no price. */
    private String price(String code) {
        String price = reader.text("price-" + code, PRICE);
        if (!price.isEmpty() && reader.ticked("free")) {
            reader.wrong("price-" + code, "staff.plan.error.price");
        }
        return price;
    }

    /** BCP 47 tags of what is spoken there. @param unknown whether nothing may be said, for nobody knows */
    Set<String> spoken(boolean unknown) {
        Set<String> tags = new HashSet<>();
        String typed = unknown ? reader.text("spoken", SPOKEN) : reader.text("spoken", SPOKEN, "staff.plan.error.languages");
        Arrays.stream(typed.split("[,;،/]")).map(String::strip).filter(name -> !name.isEmpty())
                .forEach(name -> languages.tagOf(name).ifPresentOrElse(tags::add, () -> reader.wrong("spoken", "staff.plan.error.language", name)));
        return tags;
    }
}

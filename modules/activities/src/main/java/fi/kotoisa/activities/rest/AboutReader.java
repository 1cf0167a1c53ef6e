package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.application.NewGroup.Words;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SpokenLanguages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a group is and for whom. */
final class AboutReader {

    private static final int TITLE = 200;
    private static final int SUMMARY = 500;
    private static final int BRING = 300;
    private static final int PRICE = 200;
    private static final int MOST_LANGUAGES = 30;
    private static final int LONGEST_TAG = 35;

    private AboutReader() {}

    /** A new group; the flaws stay in the body. */
    static About read(JsonBody body) {
        return changed(body, new About(Map.of(), Set.of(), LanguageLevel.NONE, Audience.EVERYONE, true));
    }

    /** The same with what is named; {@code null} for a language takes its texts away. */
    static About changed(JsonBody body, About now) {
        Map<String, Words> words = words(body, now.words());
        Set<String> languages = spoken(body, now.languages());
        return others(body, new About(words, languages, now.level(), now.audience(), now.free()));
    }

    /** The same without its texts, which stay the feed's; nor need a feed know what is spoken. */
    static About facts(JsonBody body, About now) {
        Set<String> languages = body.names("languages") ? spoken(body, now.languages()) : now.languages();
        return others(body, new About(now.words(), languages, now.level(), now.audience(), now.free()));
    }

    private static About others(JsonBody body, About now) {
        LanguageLevel level = FixedWords.of(body, "level", LanguageLevel.class, now.level());
        if (level == LanguageLevel.UNKNOWN && now.level() != level) {
            body.flaw("level", "not-understood");
        }
        return new About(now.words(), now.languages(), level, FixedWords.of(body, "audience", Audience.class, now.audience()), body.truth("free").orElse(now.free()));
    }

    private static Map<String, Words> words(JsonBody body, Map<String, Words> now) {
        Map<String, Words> all = new HashMap<>(now);
        if (body.names("texts")) {
            JsonBody texts = body.object("texts");
            for (Language language : Language.ofResidents()) {
                one(texts, language.tag(), Optional.ofNullable(now.get(language.tag()))).ifPresentOrElse(words -> all.put(language.tag(), words), () -> all.remove(language.tag()));
            }
        }
        if (!all.containsKey(Language.FI.tag())) {
            body.flaw("texts", "no-title");
        }
        return all;
    }

    /** Nothing where there is none, or {@code null} takes it away. */
    private static Optional<Words> one(JsonBody texts, String tag, Optional<Words> now) {
        if (!texts.names(tag) || texts.isNull(tag)) {
            return texts.isNull(tag) ? Optional.empty() : now;
        }
        JsonBody own = texts.object(tag);
        String title = member(own, "title", TITLE, now.map(Words::title));
        if (title.isEmpty()) {
            own.flaw("title", "no-title");
        }
        return Optional.of(new Words(title, member(own, "summary", SUMMARY, now.map(Words::summary)), member(own, "bring", BRING, now.map(Words::bring)), member(own, "price", PRICE, now.map(Words::price))));
    }

    private static String member(JsonBody own, String name, int longest, Optional<String> now) {
        return own.textIfAny(name, longest).orElse(own.names(name) ? "" : now.orElse(""));
    }

    private static Set<String> spoken(JsonBody body, Set<String> now) {
        Set<String> tags = new HashSet<>(body.names("languages") ? body.texts("languages", MOST_LANGUAGES, LONGEST_TAG) : now);
        if (tags.isEmpty()) {
            body.flaw("languages", "no-language");
        }
        if (!now.equals(tags) && !tags.stream().allMatch(AboutReader::language)) {
            body.flaw("languages", "not-understood");
        }
        return tags;
    }

    /** A tag of a language that somebody has a name for. */
    private static boolean language(String tag) {
        String base = tag.replaceFirst("-.*", "");
        return tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") && !SpokenLanguages.name(base, Language.EN).equals(base);
    }
}

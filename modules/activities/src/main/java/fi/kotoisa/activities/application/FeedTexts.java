package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.feeds.FeedItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts that the public sees of an item, in every language in which it says anything. What it does not say in one of them stands there in another, marked as such; what is in no
 * particular language belongs to the only one that there is.
 */
final class FeedTexts {

    private static final String UNKNOWN = "und";
    private static final int TITLE = 300;
    private static final int SUMMARY = 1_000;
    private static final int PRICE = 1_000;
    private static final int FEW_WORDS = 200;
    private static final int DESCRIPTION = 32_000;

    private final FeedItem item;
    private final Map<String, String> summaries;
    private final Map<String, String> descriptions;
    private final Map<String, String> prices;
    private final boolean pricedElsewhere;

    private FeedTexts(FeedItem item, Set<String> languages, Optional<String> only) {
        this.item = item;
        prices = told(item.price(), only);
        pricedElsewhere = languages.stream().anyMatch(prices::containsKey);
        summaries = told(item.summary(), only);
        descriptions = told(item.description(), only);
    }

    static Map<String, ActivityText> of(FeedItem item) {
        Set<String> languages = Stream.of(item.title(), item.summary(), item.description()).flatMap(texts -> texts.keySet().stream()).filter(language -> !language.equals(UNKNOWN))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        FeedTexts texts = new FeedTexts(item, languages, languages.size() == 1 ? languages.stream().findFirst() : Optional.empty());
        return (languages.isEmpty() ? Set.of(UNKNOWN) : languages).stream().collect(Collectors.toMap(language -> language, texts::in));
    }

    private static Map<String, String> told(Map<String, String> texts, Optional<String> only) {
        if (only.isEmpty() || !texts.containsKey(UNKNOWN)) {
            return texts;
        }
        Map<String, String> all = new HashMap<>(texts);
        all.putIfAbsent(only.get(), all.remove(UNKNOWN));
        return all;
    }

    private ActivityText in(String language) {
        String title = Optional.ofNullable(item.title().get(language)).or(() -> FeedPlan.first(item.title())).orElse("");
        String summary = summaries.getOrDefault(language, "");
        return new ActivityText(FeedPlan.cut(title, TITLE), FeedPlan.cut(summary, SUMMARY), description(language), "", price(language).filter(this::inFewWords).orElse(""));
    }

    /** With the price at its end where it needs more than a few words or leads to tickets: whoever would come must know. */
    private String description(String language) {
        List<String> parts = new ArrayList<>();
        if (descriptions.containsKey(language)) {
            parts.add(descriptions.get(language));
        } else {
            if (!summaries.containsKey(language)) {
                bestOf(summaries).ifPresent(other -> parts.add(marked(other, "<p>" + escaped(FeedPlan.cut(summaries.get(other), SUMMARY)) + "</p>")));
            }
            bestOf(descriptions).ifPresent(other -> parts.add(marked(other, descriptions.get(other))));
        }
        parts.addAll(FeedFactWords.lines(item, language));
        price(language).filter(price -> !inFewWords(price))
                .ifPresent(price -> parts.add("<p>" + FeedFactWords.label("fact.price", language).orElse("€") + ": " + linked(escaped(FeedPlan.cut(price, PRICE))) + "</p>"));
        return joined(parts);
    }

    /** As much as there is room for; the first and the last are what matters most. */
    private static String joined(List<String> parts) {
        List<String> fitting = new ArrayList<>(parts);
        while (fitting.stream().mapToInt(String::length).sum() > DESCRIPTION) {
            fitting.remove(Math.max(0, fitting.size() - 2));
        }
        return String.join("", fitting);
    }

    private static String marked(String language, String html) {
        return "<div lang=\"" + (language.equals(UNKNOWN) ? "" : language) + "\">" + html + "</div>";
    }

    private static Optional<String> bestOf(Map<String, String> texts) {
        return Stream.of("fi", UNKNOWN, "en", "sv").filter(texts::containsKey).findFirst().or(() -> texts.keySet().stream().findFirst());
    }

    /** Where only another of its languages says the price, that one is shown as such. What costs nothing needs no line that says so once more. */
    private Optional<String> price(String language) {
        return Optional.ofNullable(prices.get(language)).or(() -> pricedElsewhere ? Optional.empty() : FeedPlan.first(prices))
                .filter(price -> !item.free().orElse(false) || !FeedFactWords.saysFree(price));
    }

    /** One line that needs no link; nor does anything stand beside “free”. */
    private boolean inFewWords(String price) {
        return !item.free().orElse(false) && price.length() <= FEW_WORDS && !price.contains("\n") && !price.contains("://");
    }

    private static String linked(String escaped) {
        return escaped.replaceAll("https?://[^\\s<>\"…]*[^\\s<>\"….,;:!?)](?!\\S*…)", "<a href=\"$0\" rel=\"nofollow noopener noreferrer\">$0</a>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&#34;").replace("\n", "<br>");
    }
}

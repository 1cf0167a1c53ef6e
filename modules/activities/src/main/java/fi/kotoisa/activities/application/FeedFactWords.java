package fi.kotoisa.activities.application;

import fi.kotoisa.activities.feeds.FeedItem;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a feed says in numbers and names, and we have no place for, as lines at the end of the description. */
final class FeedFactWords {

    private static final Pattern FREE = Pattern.compile("(?iu)\\W*(?:ilmainen|maksuton|vapaa pääsy|ei maksua|gratis|avgiftsfri(?:tt)?|fritt inträde|free(?: of charge| entry| admission)?|0(?:[.,]0+)?\\s*(?:€|e|eur|euroa)?)\\W*");
    private static final int PROVIDER = 200;

    private FeedFactWords() {}

    static boolean saysFree(String price) {
        return FREE.matcher(price).matches();
    }

    /** What a line is about; nothing where the feed does not say the language, or says one that we do not have. */
    static Optional<String> label(String key, String language) {
        return Language.of(language).flatMap(known -> Texts.of("activities", known)).map(texts -> texts.say(key));
    }

    /** For what ages it is, and who holds it: another than who publishes the feed. */
    static List<String> lines(FeedItem item, String language) {
        List<String> lines = new ArrayList<>();
        label("fact.age", language).ifPresent(age -> ages(item).ifPresent(years -> lines.add("<p>" + age + ": <span dir=\"ltr\">" + years + "</span></p>")));
        label("fact.organiser", language).ifPresent(organiser -> Optional.ofNullable(item.provider().get(language)).or(() -> FeedPlan.first(item.provider()))
                .ifPresent(name -> lines.add("<p>" + organiser + ": " + FeedTexts.escaped(FeedPlan.cut(name, PROVIDER)) + "</p>")));
        return lines;
    }

    /** Zero and no end is everybody. */
    private static Optional<String> ages(FeedItem item) {
        int from = item.minAge().orElse(0);
        if (item.maxAge().isPresent()) {
            int to = item.maxAge().get();
            return to < from || to == 0 ? Optional.empty() : Optional.of(from == to ? String.valueOf(to) : from + "–" + to);
        }
        return from == 0 ? Optional.empty() : Optional.of(from + "+");
    }
}

package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.Audience;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a feed says of a group beside its texts and dates.
 *
 * @param languages BCP 47 tags of what is spoken there
 * @param infoUrl {@code null} where there is none
 * @param venue where all of it is held; {@code null} where that is not said, and then nothing follows
 */
public record FeedFacts(boolean free, Set<String> languages, Audience audience, String infoUrl, UUID venue) {

    /** What is so when nobody has said anything. */
    private static final FeedFacts UNSAID = new FeedFacts(false, Set.of(), Audience.EVERYONE, null, null);

    private static final Set<String> PARTS = Set.of("free", "languages", "audience", "link", "house");

    public FeedFacts {
        languages = Set.copyOf(languages);
    }

    /** The same with all of it held in this house. */
    public FeedFacts heldIn(UUID house) {
        return new FeedFacts(free, languages, audience, infoUrl, house);
    }

    /** These, but for what somebody changed since the feed said it last; of a part that it never said only what was left open. */
    FeedFacts beside(FeedFacts own, String saidLast) {
        if (saidLast == null) {
            // taken over before anybody could change it by hand
            return venue == null ? heldIn(own.venue) : this;
        }
        Map<String, String> said = Lines.read(saidLast);
        Function<String, FeedFacts> from = part -> own.part(part).equals(said.getOrDefault(part, UNSAID.part(part))) ? this : own;
        FeedFacts house = venue == null ? own : from.apply("house");
        return new FeedFacts(from.apply("free").free, from.apply("languages").languages, from.apply("audience").audience, from.apply("link").infoUrl, house.venue);
    }

    /** What to remember as said: a part that was not followed stays as it was said before. */
    String said(FeedFacts followed, String saidLast) {
        Map<String, String> said = Lines.read(saidLast);
        PARTS.stream().filter(part -> venue != null || !part.equals("house")).filter(part -> followed.part(part).equals(part(part))).forEach(part -> said.put(part, part(part)));
        return Lines.write(said);
    }

    private String part(String name) {
        return switch (name) {
            case "free" -> String.valueOf(free);
            case "languages" -> String.join(" ", new TreeSet<>(languages));
            case "audience" -> audience.name();
            case "link" -> Objects.toString(infoUrl, "");
            default -> Objects.toString(venue, "");
        };
    }
}

package fi.kotoisa.activities.application;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.feeds.FeedItem;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** For whom an item is, as far as its feed says so plainly: who reads "for families" and has none does not come. */
final class FeedAudiences {

    /** Words of the General Finnish Ontology, as cities use them in Linked Events. */
    private static final Map<String, Audience> WORDS = Map.ofEntries(
            Map.entry("yso:p16991", Audience.WOMEN),
            Map.entry("yso:p13050", Audience.FAMILIES),
            Map.entry("yso:p4354", Audience.FAMILIES),
            Map.entry("yso:p4363", Audience.FAMILIES),
            Map.entry("yso:p11617", Audience.YOUNG),
            Map.entry("yso:p2433", Audience.SENIORS));
    /** Says of whom it is thought, not who may come with whom: people who have moved to Finland. */
    private static final Set<String> EVERYBODY_HERE = Set.of("yso:p6165");
    private static final int LAST_YEAR_OF_SCHOOL = 12;
    private static final int YOUNG_FROM = 13;
    private static final int YOUNG_TO = 29;
    private static final int OLD_FROM = 60;

    private FeedAudiences() {}

    static Audience of(FeedItem item) {
        Set<Audience> meant = new HashSet<>();
        item.audiences().stream().filter(word -> !EVERYBODY_HERE.contains(word)).forEach(word -> meant.add(WORDS.getOrDefault(word, Audience.EVERYONE)));
        Audience byAge = byAge(item.minAge().orElse(0), item.maxAge().orElse(Integer.MAX_VALUE));
        if (byAge != Audience.EVERYONE) {
            meant.add(byAge);
        }
        return meant.size() == 1 ? meant.iterator().next() : Audience.EVERYONE;
    }

    private static Audience byAge(int from, int to) {
        if (to > 0 && to <= LAST_YEAR_OF_SCHOOL) {
            return Audience.FAMILIES;
        }
        if (from >= YOUNG_FROM && to <= YOUNG_TO) {
            return Audience.YOUNG;
        }
        return from >= OLD_FROM ? Audience.SENIORS : Audience.EVERYONE;
    }
}

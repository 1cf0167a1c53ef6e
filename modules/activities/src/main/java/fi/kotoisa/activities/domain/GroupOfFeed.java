package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;

/** Where a group came from if it was taken over from a feed, and what that said of it last. */
@MappedSuperclass
abstract class GroupOfFeed {

    @Column(name = "feed_key")
    private String feedKey;
    @Column(name = "feed_name")
    private String feedName;
    @Column(name = "feed_said")
    private String feedSaid;

    /** What holds now, whoever said it. */
    abstract FeedFacts facts();

    /** Remembers which series of which feed it came from, so that the next import finds it. */
    public void comeFrom(String key, String feed) {
        feedKey = key;
        feedName = feed;
    }

    /** Before a person changes it: where it was taken over before it was kept what feeds say, that is what holds now. */
    final void keepWhatWasSaid() {
        if (feedKey != null && feedSaid == null) {
            feedSaid = facts().said(facts(), null);
        }
    }

    /** What would change if it followed what its feed says now. */
    public boolean differs(FeedFacts now) {
        return !now.beside(facts(), feedSaid).equals(facts());
    }

    /** What is to hold now that its feed says this, and remembers that it was said. */
    FeedFacts hear(FeedFacts now) {
        FeedFacts followed = now.beside(facts(), feedSaid);
        feedSaid = now.said(followed, feedSaid);
        return followed;
    }

    public Optional<String> feedKey() {
        return Optional.ofNullable(feedKey);
    }

    /** The name of the feed that it was taken over from. */
    public Optional<String> feedName() {
        return Optional.ofNullable(feedName);
    }
}

package fi.kotoisa.activities.domain;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of reading the feeds. */
public interface FeedRuns {

    /** The newest first. */
    List<FeedRun> of(UUID feed, int skip, int atMost);

    /** The newest of each feed. */
    Map<UUID, FeedRun> last(Collection<UUID> feeds);

    /** Keeps a run and forgets those of the feed that began before then. */
    void add(FeedRun run, long forgetBefore);

    /** In the order of reading. */
    List<FeedRemark> remarks(UUID feed, int skip, int atMost);

    /** Keeps these in the place of those before. */
    void remark(UUID feed, List<FeedRemark> remarks);

    /** By the start of the date; only those that are still to come, planned and never changed by hand. */
    List<MissingDate> missing(UUID feed, LocalDateTime now);

    /** Keeps these in the place of those before; one that was known keeps the time when it was found. */
    void miss(UUID feed, List<MissingDate> dates);
}

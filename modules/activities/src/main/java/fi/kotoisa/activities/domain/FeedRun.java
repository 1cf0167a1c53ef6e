package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** One reading of a feed, and what came of it. */
@Entity
@Table(name = "feed_run", schema = "activities")
public class FeedRun {

    /** How it went. */
    public enum Outcome {
        /** Everything was read and taken over. */
        READ,
        /** The server said that nothing is new. */
        UNCHANGED,
        /** The server did not give it. */
        NOT_FETCHED,
        /** What came is no feed. */
        NO_FEED,
        /** It could not be taken over; nothing was done. */
        BROKEN
    }

    /**
     * What was done.
     *
     * @param kept dates that the feed has otherwise, but that somebody here changed by hand
     * @param missing dates that are no longer in the feed and wait for a person
     * @param remarks rows that could not be read as they stand
     */
    public record Counts(int created, int changed, int kept, int missing, int remarks) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    @Id
    private UUID id;
    @Column(name = "feed_id")
    private UUID feed;
    @Column(name = "begun_at")
    private long begunAt;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private String why;
    @Column(name = "created_count")
    private int created;
    @Column(name = "changed_count")
    private int changed;
    @Column(name = "kept_count")
    private int kept;
    @Column(name = "missing_count")
    private int missing;
    @Column(name = "remark_count")
    private int remarks;

    protected FeedRun() {} // for JPA

    /** @param why the name of the reason, empty where all went well */
    public FeedRun(UUID id, UUID feed, long begunAt, Outcome outcome, String why, Counts counts) {
        this.id = id;
        this.feed = feed;
        this.begunAt = begunAt;
        this.outcome = outcome;
        this.why = why.isEmpty() ? null : why;
        this.created = counts.created();
        this.changed = counts.changed();
        this.kept = counts.kept();
        this.missing = counts.missing();
        this.remarks = counts.remarks();
    }

    public UUID id() {
        return id;
    }

    public UUID feed() {
        return feed;
    }

    /** In milliseconds since 1970. */
    public long begunAt() {
        return begunAt;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Optional<String> why() {
        return Optional.ofNullable(why);
    }

    public Counts counts() {
        return new Counts(created, changed, kept, missing, remarks);
    }
}

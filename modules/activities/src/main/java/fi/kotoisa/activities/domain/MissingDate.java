package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A coming date that its feed does not have any more. It waits for a person, who calls it off or leaves it. */
@Entity
@Table(name = "feed_missing", schema = "activities")
public class MissingDate {

    @Id
    private UUID id;
    @Column(name = "feed_id")
    private UUID feed;
    @Column(name = "session_id")
    private UUID session;
    @Column(name = "whole_group")
    private boolean wholeGroup;
    @Column(name = "found_at")
    private long foundAt;

    protected MissingDate() {} // for JPA

    /** @param wholeGroup whether the feed does not speak of its group at all any more */
    public MissingDate(UUID feed, SessionId session, boolean wholeGroup, long foundAt) {
        this.id = UUID.nameUUIDFromBytes((feed + " " + session).getBytes(StandardCharsets.UTF_8));
        this.feed = feed;
        this.session = session.value();
        this.wholeGroup = wholeGroup;
        this.foundAt = foundAt;
    }

    /** The rest of its group may have gone since, or come back. */
    public void become(boolean gone) {
        wholeGroup = gone;
    }

    public UUID id() {
        return id;
    }

    public UUID feed() {
        return feed;
    }

    public SessionId session() {
        return new SessionId(session);
    }

    public boolean wholeGroup() {
        return wholeGroup;
    }

    /** In milliseconds since 1970. */
    public long foundAt() {
        return foundAt;
    }
}

package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.ActivityId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A feed has, or had, this group. The same group may be in several feeds. */
@Entity
@Table(name = "feed_group", schema = "activities")
public class FeedGroup {

    @Id
    private UUID id;
    @Column(name = "feed_id")
    private UUID feed;
    @Column(name = "activity_id")
    private UUID activity;

    protected FeedGroup() {} // for JPA

    public FeedGroup(UUID feed, ActivityId activity) {
        this.id = UUID.nameUUIDFromBytes((feed + " " + activity).getBytes(StandardCharsets.UTF_8));
        this.feed = feed;
        this.activity = activity.value();
    }

    public UUID id() {
        return id;
    }

    public UUID feed() {
        return feed;
    }

    public ActivityId activity() {
        return new ActivityId(activity);
    }
}

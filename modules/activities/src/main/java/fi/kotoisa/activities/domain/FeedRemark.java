package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Something in a feed that could not be read as it stands, when it was read last. */
@Entity
@Table(name = "feed_remark", schema = "activities")
public class FeedRemark {

    @Id
    private UUID id;
    @Column(name = "feed_id")
    private UUID feed;
    private int turn;
    private String place;
    private String kind;
    private String detail;

    protected FeedRemark() {} // for JPA

    /**
     * @param place where in the feed
     * @param kind the name of what is wrong
     */
    public FeedRemark(UUID id, UUID feed, int turn, String place, String kind, String detail) {
        this.id = id;
        this.feed = feed;
        this.turn = turn;
        this.place = place;
        this.kind = kind;
        this.detail = detail;
    }

    public UUID id() {
        return id;
    }

    public UUID feed() {
        return feed;
    }

    /** Its number in the order of reading. */
    public int turn() {
        return turn;
    }

    public String place() {
        return place;
    }

    public String kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }
}

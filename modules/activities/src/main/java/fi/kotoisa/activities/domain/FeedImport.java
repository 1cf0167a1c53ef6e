package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/** A feed as it was read once: looked at first, then taken over or left. */
@Entity
@Table(name = "feed_import", schema = "activities")
public class FeedImport {

    /** Whether it was only looked at. */
    public enum State {
        READ, APPLIED
    }

    @Id
    private UUID id;
    @Column(name = "organiser_id")
    private UUID organiser;
    private String name;
    private String address;
    @Lob
    private byte[] content;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "text_language")
    private String textLanguage;
    @Column(name = "read_at")
    private long readAt;
    @Column(name = "read_by")
    private UUID readBy;
    @Column(name = "created_count")
    private int created;
    @Column(name = "changed_count")
    private int changed;
    @Column(name = "applied_at")
    private Long appliedAt;
    @Version
    private long version;

    protected FeedImport() {} // for JPA

    /** @param address where it was fetched, or {@code null} for a file */
    public FeedImport(UUID id, UUID organiser, String name, String address, byte[] content, UUID readBy, long readAt) {
        this.id = id;
        this.organiser = organiser;
        this.name = name;
        this.address = address;
        this.content = content.clone();
        this.readBy = readBy;
        this.readAt = readAt;
        this.state = State.READ;
    }

    /** Remembers the language of texts that do not say theirs, as a BCP 47 tag. */
    public void writtenIn(String tag) {
        textLanguage = tag;
    }

    /** {@code und} where nobody has said it. */
    public String textLanguage() {
        return Optional.ofNullable(textLanguage).orElse("und");
    }

    public void applied(int createdDates, int changedDates, long now) {
        state = State.APPLIED;
        created = createdDates;
        changed = changedDates;
        appliedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID organiser() {
        return organiser;
    }

    public String name() {
        return name;
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** In milliseconds since 1970. */
    public long readAt() {
        return readAt;
    }

    public byte[] content() {
        return content.clone();
    }

    public boolean wasApplied() {
        return state == State.APPLIED;
    }
}

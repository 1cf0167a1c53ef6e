package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody else's calendar by its address, read again and again for one organisation. Times are milliseconds since 1970.
 *
 * <p>Who reads it takes it for a while: of two servers only one does. What fails is tried again after an hour, then after twice as long each time, at most once a day.
 */
@Entity
@Table(name = "feed", schema = "activities")
public class Feed {

    /** From here on planners hear of failures on their first page. */
    public static final int WORTH_TELLING = 3;

    private static final long FIRST_RETRY = Duration.ofHours(1).toMillis();
    private static final long LAST_RETRY = Duration.ofDays(1).toMillis();
    private static final int DOUBLINGS = 5;
    /** Rules that never end reach a day further every day: what has not changed is read in full once a week all the same. */
    private static final long IN_FULL = Duration.ofDays(7).toMillis();
    private static final int LONGEST_TAG = 500;
    private static final int LONGEST_DATE = 100;

    /** How often it is read. */
    public enum Rhythm {
        HOURLY(Duration.ofHours(1)), DAILY(Duration.ofDays(1)), WEEKLY(Duration.ofDays(7));

        private final long pause;

        Rhythm(Duration pause) {
            this.pause = pause.toMillis();
        }
    }

    @Id
    private UUID id;
    @Column(name = "organiser_id")
    private UUID organiser;
    private String name;
    private String address;
    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;
    private boolean drafts;
    private boolean paused;
    @Column(name = "due_at")
    private long dueAt;
    @Column(name = "busy_until")
    private long busyUntil;
    @Column(name = "read_at")
    private long readAt;
    private int failures;
    @Column(name = "entity_tag")
    private String entityTag;
    @Column(name = "last_modified")
    private String lastModified;
    @Column(name = "text_language")
    private String textLanguage;
    @Column(name = "added_by")
    private UUID addedBy;
    @Column(name = "added_at")
    private long addedAt;
    @Version
    private long version;

    protected Feed() {} // for JPA

    /** @param drafts whether new groups wait as drafts until somebody publishes them */
    public Feed(UUID organiser, String name, String address, boolean drafts, UUID addedBy, long now) {
        this.id = idOf(organiser, address);
        this.organiser = organiser;
        this.name = name;
        this.address = address;
        this.rhythm = Rhythm.DAILY;
        this.drafts = drafts;
        this.readAt = now;
        this.dueAt = now + rhythm.pause;
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    /** The same address is one feed of an organisation, however often it is added. */
    public static UUID idOf(UUID organiser, String address) {
        return UUID.nameUUIDFromBytes((organiser + " " + address).getBytes(StandardCharsets.UTF_8));
    }

    /** Remembers the language of texts that do not say theirs, as a BCP 47 tag. */
    public void writtenIn(String tag) {
        textLanguage = tag;
    }

    /** {@code und} where nobody has said it. */
    public String textLanguage() {
        return Optional.ofNullable(textLanguage).orElse("und");
    }

    public void change(Rhythm often, boolean asDrafts) {
        rhythm = often;
        drafts = asDrafts;
        dueAt = Math.min(dueAt, busyUntil == 0 && readAt > 0 ? readAt + rhythm.pause : dueAt);
    }

    public void pause() {
        paused = true;
    }

    /** It is due at once, and its failures are forgotten. */
    public void goOn(long now) {
        paused = false;
        failures = 0;
        dueAt = now;
    }

    /** Takes it to read it, unless somebody else reads it at this moment. */
    public boolean take(long now, Duration atMost) {
        if (busyUntil > now) {
            return false;
        }
        busyUntil = now + atMost.toMillis();
        return true;
    }

    public boolean isDue(long now) {
        return !paused && dueAt <= now;
    }

    /** Everything was read; what the server said of its version is sent along the next time. */
    public void read(String tag, String modified, long now) {
        entityTag = tag.isEmpty() || tag.length() > LONGEST_TAG ? null : tag;
        lastModified = modified.isEmpty() || modified.length() > LONGEST_DATE ? null : modified;
        readAt = now;
        answered(now);
    }

    /** There was nothing new to read. */
    public void answered(long now) {
        failures = 0;
        busyUntil = 0;
        dueAt = now + rhythm.pause;
    }

    public void failed(long now) {
        long wait = Math.min(LAST_RETRY, FIRST_RETRY << Math.min(failures, DOUBLINGS));
        failures++;
        busyUntil = 0;
        dueAt = now + wait;
    }

    /** Whether the server may answer that nothing changed. */
    public boolean mayBeUnchanged(long now) {
        return now - readAt < IN_FULL;
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

    public String address() {
        return address;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    public boolean drafts() {
        return drafts;
    }

    public boolean paused() {
        return paused;
    }

    public long dueAt() {
        return dueAt;
    }

    /** When everything in it was read last. */
    public long readAt() {
        return readAt;
    }

    /** How often in a row it could not be read. */
    public int failures() {
        return failures;
    }

    public Optional<String> entityTag() {
        return Optional.ofNullable(entityTag);
    }

    public Optional<String> lastModified() {
        return Optional.ofNullable(lastModified);
    }
}

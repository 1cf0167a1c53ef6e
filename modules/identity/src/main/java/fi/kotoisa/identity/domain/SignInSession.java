package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One browser in which a person is signed in. Known only by the hash of what the browser's session carries, and looked up in every request. */
@Entity
@Table(schema = Names.SCHEMA, name = "sign_in_session")
public class SignInSession {

    /** Nothing asked for this long: signed out. */
    public static final Duration IDLE = Duration.ofMinutes(60);
    /** Signed out after this long, whatever was done. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** How exactly {@link #seen} is kept, so that not every request writes. */
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    @Id
    @Column(name = "id_hash")
    private String idHash;

    private UUID person;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String browser;

    @Column(name = "operating_system")
    private String system;

    private boolean proven;

    @Column(name = "broker_session")
    private UUID brokerSession;

    protected SignInSession() {}

    public SignInSession(String idHash, PersonId person, Instant now) {
        this.idHash = idHash;
        this.person = person.value();
        this.startedAt = now;
        this.seenAt = now;
    }

    /** The same in a browser that gives itself these names, which it may do wrongly. */
    public SignInSession(String idHash, PersonId person, Optional<String> browser, Optional<String> system, Instant now) {
        this(idHash, person, now);
        this.browser = browser.orElse(null);
        this.system = system.orElse(null);
    }

    /** A second factor stands behind it, at sign-in or since. */
    public void prove() {
        proven = true;
    }

    /** It came of a sign-in at the municipality's sign-in service. */
    public void cameBy(UUID broker) {
        brokerSession = broker;
    }

    public Optional<UUID> cameBy() {
        return Optional.ofNullable(brokerSession);
    }

    public boolean lives(Instant now) {
        return endedAt == null && now.isBefore(seenAt.plus(IDLE)) && now.isBefore(startedAt.plus(LONGEST));
    }

    /** Whether it is time to write down that this person is still here. */
    public boolean worthNoting(Instant now) {
        return !now.isBefore(seenAt.plus(EXACTNESS));
    }

    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public boolean proven() {
        return proven;
    }

    /** Names the session without opening it. */
    public String mark() {
        return idHash;
    }

    /** Such as {@code Firefox}; empty where the browser says none that we know. */
    public Optional<String> browser() {
        return Optional.ofNullable(browser);
    }

    /** Such as {@code Android}. */
    public Optional<String> system() {
        return Optional.ofNullable(system);
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** To the minute. */
    public Instant seenAt() {
        return seenAt;
    }
}

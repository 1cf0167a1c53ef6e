package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A link that opens one thing once: only the hash of its key is kept. */
@Entity
@Table(schema = Names.SCHEMA, name = "single_use_link")
public class SingleUseLink {

    /** What a link is for, and how long it can be used. */
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofMinutes(30)),
        FIRST_ADMINISTRATOR(Duration.ofDays(7));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }
    }

    @Id
    @Column(name = "key_hash")
    private String keyHash;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private UUID person;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    // two uses at once: the second one fails
    @Version
    private int version;

    protected SingleUseLink() {}

    /** @param person empty for the first administrator, whom nobody knows yet */
    public SingleUseLink(String keyHash, Purpose purpose, Optional<PersonId> person, Instant now) {
        this.keyHash = keyHash;
        this.purpose = purpose;
        this.person = person.map(PersonId::value).orElse(null);
        this.expiresAt = now.plus(purpose.lasts);
    }

    public boolean opens(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** Uses it up. @throws IllegalStateException when it does not open any more */
    public void use(Instant now) {
        if (!opens(now)) {
            throw new IllegalStateException("this link was used or is too old");
        }
        usedAt = now;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(person).map(PersonId::new);
    }
}

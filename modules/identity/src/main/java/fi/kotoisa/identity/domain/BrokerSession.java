package fi.kotoisa.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One sign-in at the municipality's sign-in service, so that signing out here ends it there, and the other way round. */
@Entity
@Table(schema = Names.SCHEMA, name = "broker_session")
public class BrokerSession {

    /** Longer than any session of ours that came of it. */
    public static final Duration LASTS = SignInSession.LONGEST.plus(HalfSignIn.LASTS).plus(HalfSignIn.LASTS);

    @Id
    private UUID id;

    @Column(name = "broker_identity")
    private UUID brokerIdentity;

    @Column(name = "sid_index")
    private String sidIndex;

    @Column(name = "id_token")
    private String idToken;

    @Column(name = "started_at")
    private Instant startedAt;

    protected BrokerSession() {}

    /**
     * @param sidIndex mark of what the service calls it; empty where it says nothing
     * @param idToken encrypted for {@link #tokenContext}; empty where it is too long to keep
     */
    public BrokerSession(UUID id, BrokerIdentity whose, Optional<String> sidIndex, Optional<String> idToken, Instant now) {
        this.id = id;
        this.brokerIdentity = whose.id();
        this.sidIndex = sidIndex.orElse(null);
        this.idToken = idToken.orElse(null);
        this.startedAt = now;
    }

    /** What the encrypted token is bound to. */
    public static String tokenContext(UUID id) {
        return "broker_session.id_token." + id;
    }

    /** The token was given back, and nothing needs it any more. */
    public Optional<String> takeToken() {
        Optional<String> taken = Optional.ofNullable(idToken);
        idToken = null;
        return taken;
    }

    public UUID id() {
        return id;
    }
}

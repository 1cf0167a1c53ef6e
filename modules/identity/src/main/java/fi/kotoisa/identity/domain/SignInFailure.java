package fi.kotoisa.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody tried to sign in with a wrong name or password. Neither the name nor the address stands here, only marks that find them again. */
@Entity
@Table(schema = Names.SCHEMA, name = "sign_in_failure")
public class SignInFailure {

    @Id
    private UUID id;

    @Column(name = "who_index")
    private String who;

    @Column(name = "place_index")
    private String place;

    @Column(name = "failed_at")
    private Instant failedAt;

    protected SignInFailure() {}

    /**
     * @param who mark of the name together with where the try came from
     * @param place mark of where the try came from
     */
    public SignInFailure(UUID id, String who, String place, Instant now) {
        this.id = id;
        this.who = who;
        this.place = place;
        this.failedAt = now;
    }
}

package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody tried a six-digit code for a phone number or e-mail address, known here or not. */
@Entity
@Table(name = "code_try", schema = "activities")
public class CodeTry {

    @Id
    private UUID id;
    @Column(name = "reach_index")
    private String reach;
    @Column(name = "tried_at")
    private long triedAt;

    protected CodeTry() {} // for JPA

    /** @param reach blind index of the phone number or address */
    public CodeTry(UUID id, String reach, long triedAt) {
        this.id = id;
        this.reach = reach;
        this.triedAt = triedAt;
    }

    public String reach() {
        return reach;
    }
}

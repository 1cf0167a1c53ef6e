package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /**
     * A try that follows the newest one that is still kept, however old that is. Its id is made of that one's: of many tries at once only one can be stored, so that nobody tries more often by trying faster.
     * It is always later than the one before, also where a clock is turned back, so that there is one newest.
     *
     * @param reach blind index of the phone number or address
     * @param kept the tries before, newest first
     */
    public CodeTry(String reach, List<CodeTry> kept, long now) {
        String before = kept.isEmpty() ? "first" : kept.get(0).id.toString();
        this.id = UUID.nameUUIDFromBytes((reach + " " + before).getBytes(StandardCharsets.UTF_8));
        this.reach = reach;
        this.triedAt = kept.isEmpty() ? now : Math.max(now, kept.get(0).triedAt + 1);
    }

    public UUID id() {
        return id;
    }

    public long triedAt() {
        return triedAt;
    }

    public String reach() {
        return reach;
    }
}

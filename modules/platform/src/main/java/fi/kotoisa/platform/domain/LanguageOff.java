package fi.kotoisa.platform.domain;

import fi.kotoisa.platform.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A language that the pages do not offer just now, or did not once. Its row stays, so that nobody mistakes a later state for the one that they saw. */
@Entity
@Table(schema = "platform", name = "language_off")
public class LanguageOff {

    @Id
    private String code;

    @Column(name = "is_off")
    private boolean off;

    private String reason;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected LanguageOff() {}

    public LanguageOff(Language language) {
        code = language.code();
    }

    /** @param why for other administrators, at most 200 characters */
    public void takeAway(String why, Instant now) {
        off = true;
        reason = why;
        changedAt = now;
    }

    public void offer(Instant now) {
        off = false;
        reason = "";
        changedAt = now;
    }

    public String code() {
        return code;
    }

    public boolean off() {
        return off;
    }

    public String reason() {
        return reason;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public int version() {
        return version;
    }
}

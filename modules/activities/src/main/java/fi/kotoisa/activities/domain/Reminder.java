package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** The households of a date were reminded of it. Its id is made of the date and its day: of two servers only one can store it, and a date that moves to another day is reminded of anew. */
@Entity
@Table(name = "reminder", schema = "activities")
public class Reminder {

    @Id
    private UUID id;
    @Column(name = "session_id")
    private UUID session;
    @Column(name = "held_on")
    private LocalDate heldOn;
    @Column(name = "sent_at")
    private long sentAt;

    protected Reminder() {} // for JPA

    public Reminder(SessionId session, LocalDate heldOn, long sentAt) {
        this.id = UUID.nameUUIDFromBytes((session + " " + heldOn).getBytes(StandardCharsets.UTF_8));
        this.session = session.value();
        this.heldOn = heldOn;
        this.sentAt = sentAt;
    }

    public UUID id() {
        return id;
    }

    public SessionId session() {
        return new SessionId(session);
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public long sentAt() {
        return sentAt;
    }
}

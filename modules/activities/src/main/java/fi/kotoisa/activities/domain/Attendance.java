package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Whether a household came to one date. No row means that nobody has said yet. */
@Entity
@Table(name = "attendance", schema = "activities")
public class Attendance {

    /** What the leader saw. */
    public enum Mark {
        PRESENT, AWAY,
        /** Away, and told so beforehand. */
        TOLD
    }

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    private Mark mark;
    @Column(name = "marked_by")
    private UUID markedBy;
    @Column(name = "marked_at")
    private long markedAt;

    protected Attendance() {} // for JPA

    public Attendance(SessionId session, EnrolmentId enrolment) {
        this.key = new Key(session, enrolment);
    }

    /** The last one who says it is right. */
    public void mark(Mark now, UUID by, long at) {
        mark = now;
        markedBy = by;
        markedAt = at;
    }

    public Mark mark() {
        return mark;
    }

    public EnrolmentId enrolment() {
        return new EnrolmentId(key.enrolment);
    }

    /** One household at one date. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "session_id")
        private UUID session;
        @Column(name = "enrolment_id")
        private UUID enrolment;

        protected Key() {} // for JPA

        public Key(SessionId session, EnrolmentId enrolment) {
            this.session = session.value();
            this.enrolment = enrolment.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && that.session.equals(session) && that.enrolment.equals(enrolment);
        }

        @Override
        public int hashCode() {
            return Objects.hash(session, enrolment);
        }
    }
}

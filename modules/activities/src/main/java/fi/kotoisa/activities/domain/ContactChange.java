package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.identity.ContactId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A household wants to be reached in another way; it counts when somebody there has said so. A second wish takes the place of the first. */
@Entity
@Table(name = "contact_change", schema = "activities")
public class ContactChange {

    @Id
    @Column(name = "enrolment_id")
    private UUID enrolment;
    @Column(name = "contact_id")
    private UUID contact;
    @Column(name = "key_index")
    private String keyIndex;
    @Column(name = "made_at")
    private long madeAt;
    @Version
    private long version;

    protected ContactChange() {} // for JPA

    public ContactChange(EnrolmentId enrolment, ContactId contact, String keyIndex, long madeAt) {
        this.enrolment = enrolment.value();
        wish(contact, keyIndex, madeAt);
    }

    /** Somewhere else after all. */
    public final void wish(ContactId elsewhere, String mark, long now) {
        contact = elsewhere.value();
        keyIndex = mark;
        madeAt = now;
    }

    public EnrolmentId enrolment() {
        return new EnrolmentId(enrolment);
    }

    public ContactId contact() {
        return new ContactId(contact);
    }

    public String keyIndex() {
        return keyIndex;
    }

    public long madeAt() {
        return madeAt;
    }
}

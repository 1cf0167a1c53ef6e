package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.ContactId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How to reach somebody who signed up once. Encrypted; never merged with another, for a family may share one telephone. */
@Entity
@Table(schema = Names.SCHEMA, name = "contact")
public class Contact {

    /** What the marks of telephone numbers are made for; so {@link #EMAIL}. */
    public static final String PHONE = "identity.contact.phone";
    public static final String EMAIL = "identity.contact.email";

    @Id
    private UUID id;

    private String scope;

    private String fingerprint;

    @Column(name = "first_name")
    private String firstName;

    private String phone;

    @Column(name = "phone_index")
    private String phoneIndex;

    private String email;

    @Column(name = "email_index")
    private String emailIndex;

    private String language;

    @Column(name = "protected_person")
    private boolean protectedPerson;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Contact() {}

    /** What an encrypted column of this contact is bound to. */
    public static String context(String column, ContactId id) {
        return "contact." + column + "." + id;
    }

    public ContactId id() {
        return new ContactId(id);
    }

    public String encryptedFirstName() {
        return firstName;
    }

    public Optional<String> encryptedPhone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> encryptedEmail() {
        return Optional.ofNullable(email);
    }

    public String language() {
        return language;
    }

    /** From now on they are written to in this language. */
    public void speak(String code) {
        language = code;
    }

    /** The old telephone or mailbox is another's now: nobody is found or reached by it as this contact any more. */
    public void silence() {
        phone = null;
        phoneIndex = null;
        email = null;
        emailIndex = null;
        fingerprint = id.toString();
    }

    /** Whether non-disclosure holds for whoever this is. */
    public void guard(boolean now) {
        protectedPerson = now;
    }

    public boolean protectedPerson() {
        return protectedPerson;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Whoever it was is not known any more, and cannot be found out. @param nameless encrypted, in place of the first name */
    public void erase(String nameless, Instant now) {
        firstName = nameless;
        silence();
        erasedAt = now;
    }

    public boolean erased() {
        return erasedAt != null;
    }
}

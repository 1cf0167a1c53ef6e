package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/** What somebody has answered so far. It lies under an unguessable address for 24 hours, so that nothing typed is lost and no HTTP session is needed. */
@Entity
@Table(name = "sign_up_draft", schema = "activities")
public class SignUpDraft {

    @Id
    private UUID id;
    @Column(name = "key_index")
    private String keyIndex;
    @Column(name = "intake_id")
    private UUID intake;
    @Lob
    private String answers;
    @Column(name = "enrolment_id")
    private UUID enrolment;
    @Column(name = "expires_at")
    private long expiresAt;
    @Version
    private long version;

    protected SignUpDraft() {} // for JPA

    public SignUpDraft(UUID id, String keyIndex, IntakeId intake, String encryptedAnswers, long expiresAt) {
        this.id = id;
        this.keyIndex = keyIndex;
        this.intake = intake.value();
        this.answers = encryptedAnswers;
        this.expiresAt = expiresAt;
    }

    public void answer(String encryptedAnswers) {
        answers = encryptedAnswers;
    }

    /** Sent: the same draft can never sign up twice. */
    public void sent(EnrolmentId made) {
        enrolment = made.value();
    }

    /** It leads to its sign-up no more, and what was typed is gone. */
    public void end() {
        enrolment = null;
        answers = "";
    }

    /** What it made went to somebody else's hands. */
    public boolean ended() {
        return answers.isEmpty();
    }

    public Optional<EnrolmentId> enrolment() {
        return Optional.ofNullable(enrolment).map(EnrolmentId::new);
    }

    /** What it is found by. */
    public String keyIndex() {
        return keyIndex;
    }

    public UUID id() {
        return id;
    }

    public IntakeId intake() {
        return new IntakeId(intake);
    }

    public String encryptedAnswers() {
        return answers;
    }

    public boolean expired(long now) {
        return now >= expiresAt;
    }
}

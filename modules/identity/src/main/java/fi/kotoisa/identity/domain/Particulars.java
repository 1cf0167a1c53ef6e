package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the integration services keep of somebody beside the name: numbers, birth, languages. Those who only work here have none. */
@Entity
@Table(schema = Names.SCHEMA, name = "particulars")
public class Particulars {

    @Id
    private UUID person;

    private UUID organisation;

    private String provisional;

    private String birth;

    @Column(name = "birth_index")
    private String birthIndex;

    @Column(name = "identity_code")
    private String identityCode;

    @Column(name = "code_index")
    private String codeIndex;

    @Column(name = "migri_number")
    private String migriNumber;

    @Column(name = "migri_index")
    private String migriIndex;

    @Column(name = "mother_tongue")
    private String motherTongue;

    @Column(name = "reading_language")
    private String readingLanguage;

    @Enumerated(EnumType.STRING)
    private Literacy literacy;

    @Column(name = "integration_language")
    private String integrationLanguage;

    @Column(name = "protected_person")
    private boolean protectedPerson;

    private boolean restricted;

    @Column(name = "name_order")
    private String nameOrder;

    private boolean merged;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private UUID madeBy;

    @Version
    private int version;

    protected Particulars() {}

    /**
     * @param organisation whose record it is
     * @param provisional what stands on papers for somebody who has no number of any authority; unique
     */
    public Particulars(Person person, OrganisationId organisation, String provisional, PersonId madeBy, Instant now) {
        this.person = person.id().value();
        follow(person);
        this.organisation = organisation.value();
        this.provisional = provisional;
        this.madeBy = madeBy.value();
        this.madeAt = now;
    }

    /** An encrypted value and the mark by which it is found again. */
    public record Sealed(String text, String mark) {}

    /** What an encrypted column of this person is bound to. */
    public static String context(String column, PersonId person) {
        return "particulars." + column + "." + person;
    }

    /** @param sealed the {@link Birth#text} */
    public void bornOn(Optional<Sealed> sealed) {
        birth = sealed.map(Sealed::text).orElse(null);
        birthIndex = sealed.map(Sealed::mark).orElse(null);
    }

    /** The personal identity code and the customer number of the immigration service; each belongs to one person alone. */
    public void number(Optional<Sealed> code, Optional<Sealed> migri) {
        identityCode = code.map(Sealed::text).orElse(null);
        codeIndex = code.map(Sealed::mark).orElse(null);
        migriNumber = migri.map(Sealed::text).orElse(null);
        migriIndex = migri.map(Sealed::mark).orElse(null);
    }

    /**
     * What they speak and read.
     *
     * @param mother BCP 47 tag, as the population register has it
     * @param reading code of the language they are written to in
     * @param towards {@code fi} or {@code sv}: the language of integration that they chose
     */
    public void speaks(Optional<String> mother, String reading, Literacy reads, Optional<String> towards) {
        motherTongue = mother.orElse(null);
        readingLanguage = reading;
        literacy = reads;
        integrationLanguage = towards.orElse(null);
    }

    /** Whether non-disclosure for safety holds; kept beside {@link SafetyMark} so that every list can ask for it at no cost. */
    public void guard(boolean now) {
        protectedPerson = now;
    }

    /** Stands in lists where the person stands, and in none where the record went into another; kept beside {@link Person} so that lists read one index. */
    public final void follow(Person whose) {
        nameOrder = whose.nameOrder();
        merged = whose.sameAs().isPresent();
    }

    /** Whether the record is kept and not used; kept beside {@link Restriction} so that every list can ask for it at no cost. */
    public void restrict(boolean now) {
        restricted = now;
    }

    public PersonId person() {
        return new PersonId(person);
    }

    /** The place in lists, as {@link Person#nameOrder} has it. */
    public String nameOrder() {
        return nameOrder;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String provisional() {
        return provisional;
    }

    public Optional<String> sealedBirth() {
        return Optional.ofNullable(birth);
    }

    public Optional<String> sealedIdentityCode() {
        return Optional.ofNullable(identityCode);
    }

    public Optional<String> sealedMigriNumber() {
        return Optional.ofNullable(migriNumber);
    }

    public Optional<String> motherTongue() {
        return Optional.ofNullable(motherTongue);
    }

    public Optional<String> readingLanguage() {
        return Optional.ofNullable(readingLanguage);
    }

    public Optional<Literacy> literacy() {
        return Optional.ofNullable(literacy);
    }

    public Optional<String> integrationLanguage() {
        return Optional.ofNullable(integrationLanguage);
    }

    public boolean protectedPerson() {
        return protectedPerson;
    }

    public boolean restricted() {
        return restricted;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public int version() {
        return version;
    }
}

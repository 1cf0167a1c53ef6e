package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.AddressKind;
import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where somebody lives, or where letters go instead, from a day to a day. */
@Entity
@Table(schema = Names.SCHEMA, name = "address")
public class Address extends DatedPart {

    @Enumerated(EnumType.STRING)
    private AddressKind kind;

    @Column(name = "address_text")
    private String text;

    protected Address() {}

    /** @param text street, postal code and town, encrypted together for {@link #context} */
    public Address(UUID id, PersonId person, AddressKind kind, String text, LocalDate from) {
        super(id, person, from, Optional.empty());
        this.kind = kind;
        this.text = text;
    }

    /** What the encrypted text of an address is bound to. */
    public static String context(UUID id) {
        return "address.text." + id;
    }

    /** The day before this one was the last. */
    @Override
    public void end(LocalDate day) {
        super.end(day.isAfter(from()) ? day : from().plusDays(1));
    }

    public AddressKind kind() {
        return kind;
    }

    public String sealedText() {
        return text;
    }
}

package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which agreement between two organisations it is. */
public record AgreementId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AgreementId fromString(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    public static AgreementId random() {
        return new AgreementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

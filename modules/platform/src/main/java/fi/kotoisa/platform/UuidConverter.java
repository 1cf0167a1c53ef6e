package fi.kotoisa.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Stores a {@link UUID} as its 36 characters, on every database; without it the persistence provider fails on an empty one. Every {@code persistence.xml} lists this class. */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, String> {

    @Override
    public String convertToDatabaseColumn(UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public UUID convertToEntityAttribute(String stored) {
        return stored == null ? null : UUID.fromString(stored);
    }
}

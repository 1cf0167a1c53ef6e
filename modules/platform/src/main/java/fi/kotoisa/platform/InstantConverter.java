package fi.kotoisa.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;

/** Stores a moment of the machine as {@code BIGINT}, milliseconds since 1970; what is finer is cut off. Every {@code persistence.xml} lists this class. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Long> {

    @Override
    public Long convertToDatabaseColumn(Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    @Override
    public Instant convertToEntityAttribute(Long stored) {
        return stored == null ? null : Instant.ofEpochMilli(stored);
    }
}

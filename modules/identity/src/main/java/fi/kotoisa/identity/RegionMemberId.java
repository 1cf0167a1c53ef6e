package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which membership of a municipality in a region it is. */
public record RegionMemberId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static RegionMemberId fromString(String text) {
        return new RegionMemberId(UUID.fromString(text));
    }

    public static RegionMemberId random() {
        return new RegionMemberId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

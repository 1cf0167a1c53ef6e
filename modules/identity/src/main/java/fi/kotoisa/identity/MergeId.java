package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which merging of two records it is. */
public record MergeId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static MergeId fromString(String text) {
        return new MergeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

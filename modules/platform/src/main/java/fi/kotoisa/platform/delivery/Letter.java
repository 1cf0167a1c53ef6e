package fi.kotoisa.platform.delivery;

import fi.kotoisa.platform.Language;
import java.util.UUID;

/**
 * A message with its words, ready to go.
 *
 * @param subject empty for a text message
 */
public record Letter(UUID id, String address, Language language, String subject, String body) {

    /** Neither address nor words belong in a log. */
    @Override
    public String toString() {
        return "letter " + id;
    }
}

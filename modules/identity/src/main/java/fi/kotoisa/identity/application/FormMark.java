package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.FieldCipher;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says in a form whose it is, for when the session has ended: the person's id and since when, encrypted. Only a form that we have shown to somebody carries one, and it counts for a day. */
public final class FormMark {

    private static final String CONTEXT = "form.person";
    private static final Duration COUNTS = Duration.ofHours(24);

    private FormMark() {}

    /** What a form carries that is shown to this person. */
    public static String of(PersonId person, FieldCipher cipher, Instant now) {
        return cipher.encrypt(CONTEXT, person + " " + now.toEpochMilli());
    }

    /** Whose form it is; nobody's, where the mark is none of ours or too old. */
    static Optional<PersonId> read(String mark, FieldCipher cipher, Instant now) {
        try {
            String[] parts = cipher.decrypt(CONTEXT, mark).split(" ", 2);
            boolean counts = parts.length == 2 && now.isBefore(Instant.ofEpochMilli(Long.parseLong(parts[1])).plus(COUNTS));
            return counts ? Optional.of(PersonId.fromString(parts[0])) : Optional.empty();
        } catch (FieldCipher.Unreadable strange) {
            return Optional.empty();
        }
    }
}

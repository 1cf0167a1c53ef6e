package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.FieldCipher;
import java.util.Optional;

/** Says in a form whose it is, for when the session has ended: the person's id, encrypted. Only a form that we have shown to somebody carries one. */
public final class FormMark {

    private static final String CONTEXT = "form.person";

    private FormMark() {}

    /** What a form carries that is shown to this person. */
    public static String of(PersonId person, FieldCipher cipher) {
        return cipher.encrypt(CONTEXT, person.toString());
    }

    /** Whose form it is; nobody's, where the mark is none of ours. */
    static Optional<PersonId> read(String mark, FieldCipher cipher) {
        try {
            return Optional.of(PersonId.fromString(cipher.decrypt(CONTEXT, mark)));
        } catch (FieldCipher.Unreadable strange) {
            return Optional.empty();
        }
    }
}

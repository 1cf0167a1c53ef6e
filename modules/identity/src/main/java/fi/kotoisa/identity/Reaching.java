package fi.kotoisa.identity;

import fi.kotoisa.platform.Language;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** How contacts are reached, asked and changed without showing a telephone number or an address to anybody. */
public interface Reaching {

    /**
     * How somebody is reached.
     *
     * @param byPhone by text message; otherwise by e-mail
     * @param ending the last two characters of the number or address, to recognise it by
     * @param language what they are written to in
     */
    record Reach(boolean byPhone, String ending, Language language) {}

    Optional<Reach> of(ContactId id);

    /** Which of these contacts are one household: the same number or address and the same first name have the same mark. Unknown ids are left out. */
    Map<ContactId, String> households(Collection<ContactId> ids);

    /** From now on they are written to in this language. */
    void speak(ContactId id, Language language);

    /**
     * The same person, reached in another way. The contact that was known stays as it is.
     *
     * @param scope as in {@link Contacts#keep}
     * @param phone E.164; without it the e-mail address counts
     * @return perhaps a contact that was there before, if the same first name is known in this scope by this number or address
     */
    ContactId elsewhere(ContactId known, String scope, Optional<String> phone, Optional<String> email, Language language);
}

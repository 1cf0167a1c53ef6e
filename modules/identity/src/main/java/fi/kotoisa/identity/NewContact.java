package fi.kotoisa.identity;

import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.TypedText;
import java.util.Optional;

/**
 * How somebody who signs up wants to be reached.
 *
 * @param firstName any script, 1 to 100 characters; kept in one form whatever way it comes in, so that it is the same in every list
 * @param phone E.164, as {@link Phones#parse} gives it
 * @param email as {@link Emails#parse} gives it
 * @param language what they are written to in
 */
public record NewContact(String firstName, Optional<String> phone, Optional<String> email, Language language) {

    /** @throws IllegalArgumentException without a name, or without phone and e-mail */
    public NewContact {
        firstName = TypedText.line(firstName);
        if (firstName.isBlank() || firstName.length() > 100 || phone.isEmpty() && email.isEmpty()) {
            throw new IllegalArgumentException("a contact needs a first name and a phone or an e-mail address");
        }
    }
}

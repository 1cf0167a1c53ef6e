package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Language;
import java.util.Optional;

/**
 * Somebody who is to be taken into the register.
 *
 * @param name as registered, in its own script, 1 to 120 characters; one field, for not every name has two parts
 * @param latinName as in the passport, where the name is in another script
 * @param migriNumber customer number of the immigration service, digits
 * @param motherTongue BCP 47 tag
 * @param reads the language to write in
 * @param phone E.164
 * @param email as {@link fi.kotoisa.identity.Emails#parse} gives it
 */
public record NewPerson(OrganisationId organisation, String name, Optional<String> latinName, Optional<Birth> birth, Optional<IdentityCode> code, Optional<String> migriNumber,
        Optional<String> motherTongue, Language reads, Literacy literacy, Optional<String> integrationLanguage, Optional<String> phone, Optional<String> email) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = Person.LONGEST_NAME;

    /** Leaves everything out. */
    @Override
    public String toString() {
        return "a new person";
    }
}

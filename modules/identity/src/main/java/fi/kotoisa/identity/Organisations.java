package fi.kotoisa.identity;

import fi.kotoisa.platform.Language;
import java.util.List;

/** The organisations that use this installation. */
public interface Organisations {

    /** @throws fi.kotoisa.platform.NotFound when there is no such organisation */
    String name(OrganisationId id, Language language);

    /** Where this person has the right today, by name, in the language of the page. */
    List<OrganisationView> ofPerson(PersonId person, String right);
}

package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.personaldata.Restricting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says on every page of a record when its use is restricted. */
@Named
@RequestScoped
public class RecordBanner {

    @Inject
    Restricting restricting;

    public boolean restricts(PersonId person) {
        return restricting.of(person).isPresent();
    }
}

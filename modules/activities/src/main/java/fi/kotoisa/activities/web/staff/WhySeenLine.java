package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.WhySignUps;
import fi.kotoisa.identity.OrganisationId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The line at the foot of lists of people: why they are open to whoever reads them. */
@Named
@RequestScoped
public class WhySeenLine {

    @Inject
    WhySignUps why;

    public String ofDate(SessionId date) {
        return why.ofDate(date);
    }

    public String ofIntake(IntakeId intake) {
        return why.ofIntake(intake);
    }

    public String ofRegister(OrganisationId organisation) {
        return why.ofRegister(organisation);
    }
}

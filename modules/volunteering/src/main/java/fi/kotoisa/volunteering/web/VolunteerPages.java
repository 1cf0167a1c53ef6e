package fi.kotoisa.volunteering.web;

import fi.kotoisa.look.MenuEntry;
import fi.kotoisa.volunteering.VolunteeringRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The way to the shifts, for volunteers. */
@ApplicationScoped
public class VolunteerPages {

    @Produces
    MenuEntry shifts() {
        return MenuEntry.forResidents("volunteering", "shifts", VolunteeringRights.TAKE_SHIFTS, 30);
    }
}

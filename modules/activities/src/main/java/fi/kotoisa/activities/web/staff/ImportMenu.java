package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.look.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The way to the imports. */
@ApplicationScoped
public class ImportMenu {

    @Produces
    MenuEntry imports() {
        return MenuEntry.forStaff("activities", "staff/import", "download", ActivityRights.PLAN, 40);
    }
}

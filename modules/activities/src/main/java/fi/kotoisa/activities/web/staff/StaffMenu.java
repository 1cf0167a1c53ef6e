package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.look.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The links of this module in the side of staff pages. */
@ApplicationScoped
public class StaffMenu {

    @Produces
    MenuEntry today() {
        return MenuEntry.forStaff("activities", "staff/today", "home", ActivityRights.LEAD, 10);
    }

    @Produces
    MenuEntry groups() {
        return MenuEntry.forStaff("activities", "staff/groups", "people", ActivityRights.PLAN, 20);
    }

    @Produces
    MenuEntry plan() {
        return MenuEntry.forStaff("activities", "staff/plan", "plus", ActivityRights.PLAN, 30);
    }

    @Produces
    MenuEntry places() {
        return MenuEntry.forStaff("activities", "staff/places", "place", ActivityRights.PLAN, 33);
    }

    @Produces
    MenuEntry terms() {
        return MenuEntry.forStaff("activities", "staff/terms", "calendar", ActivityRights.PLAN, 35);
    }

    @Produces
    MenuEntry imports() {
        return MenuEntry.forStaff("activities", "staff/import", "download", ActivityRights.PLAN, 40);
    }
}

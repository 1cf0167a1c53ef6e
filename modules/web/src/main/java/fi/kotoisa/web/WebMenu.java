package fi.kotoisa.web;

import fi.kotoisa.look.MenuEntry;
import fi.kotoisa.platform.PlatformRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Links to pages of modules that lie beneath {@code look} and so cannot offer their own. */
@ApplicationScoped
public class WebMenu {

    @Produces
    MenuEntry outbox() {
        return MenuEntry.forStaff("platform", "staff/outbox", "sms", PlatformRights.OUTBOX_READ, 80);
    }
}

package fi.kotoisa.identity.web;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.look.MenuEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The links to this module's pages. */
@ApplicationScoped
class IdentityMenu {

    @Produces
    MenuEntry register() {
        return MenuEntry.forStaff("identity", "staff/register", "person", Rights.REGISTER_READ, 15);
    }

    @Produces
    MenuEntry emergencies() {
        return MenuEntry.forStaff("identity", "staff/emergencies", "shield", Rights.EMERGENCY_REVIEW, 16);
    }

    @Produces
    MenuEntry administration() {
        return MenuEntry.forStaff("identity", "staff/administration", "grid", Rights.PEOPLE_MANAGE, 78);
    }

    @Produces
    MenuEntry dataRequests() {
        return MenuEntry.forStaff("identity", "staff/data-requests", "note", Rights.DATA_REQUEST_READ, 17);
    }

    @Produces
    MenuEntry retention() {
        return MenuEntry.forStaff("identity", "staff/retention", "clock", Rights.RETENTION_READ, 86);
    }

    @Produces
    MenuEntry people() {
        return MenuEntry.forStaff("identity", "staff/people", "people", Rights.PEOPLE_MANAGE, 80);
    }

    @Produces
    MenuEntry organisations() {
        return MenuEntry.forStaff("identity", "staff/organisations", "home", Rights.PEOPLE_MANAGE, 82);
    }

    @Produces
    MenuEntry rights() {
        return MenuEntry.forStaff("identity", "staff/rights", "key", Rights.RIGHTS_READ, 88);
    }

    @Produces
    MenuEntry signInPolicy() {
        return MenuEntry.forStaff("identity", "staff/sign-in-policy", "lock", Rights.SIGN_IN_POLICY, 85);
    }

    @Produces
    MenuEntry audit() {
        return MenuEntry.forStaff("identity", "staff/audit", "list", Rights.AUDIT_READ, 90);
    }

    @Produces
    MenuEntry personLog() {
        return MenuEntry.forStaff("identity", "staff/person-log", "person", Rights.AUDIT_READ, 91);
    }
}

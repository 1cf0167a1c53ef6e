package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grants;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.PlatformRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Who has the rights of this module, and of the platform, which knows no roles. */
@ApplicationScoped
class IdentityGrants implements Grants {

    @Override
    public Set<Grant> grants() {
        return Set.of(
                Grant.toGive(Role.ADMINISTRATOR, Rights.REGISTER_READ),
                Grant.toGive(Role.ADMINISTRATOR, Rights.REGISTER_WRITE),
                Grant.toGive(Role.ADMINISTRATOR, Rights.REGISTER_WIDE),
                Grant.toGive(Role.ADMINISTRATOR, Rights.REGISTER_REVEAL),
                Grant.toGive(Role.ADMINISTRATOR, Rights.REGISTER_MERGE),
                Grant.toGive(Role.ADMINISTRATOR, Rights.CARE_ASSIGN),
                Grant.toGive(Role.ADMINISTRATOR, Rights.EMERGENCY_OPEN),
                Grant.toGive(Role.ADMINISTRATOR, Rights.EMERGENCY_ANSWER),
                Grant.toGive(Role.ADMINISTRATOR, Rights.EMERGENCY_REVIEW),
                new Grant(Role.COUNSELLOR, Rights.EMERGENCY_OPEN),
                new Grant(Role.MANAGER, Rights.EMERGENCY_OPEN),
                new Grant(Role.MANAGER, Rights.EMERGENCY_ANSWER),
                new Grant(Role.MANAGER, Rights.EMERGENCY_REVIEW),
                new Grant(Role.DATA_PROTECTION_OFFICER, Rights.EMERGENCY_REVIEW),
                new Grant(Role.COUNSELLOR, Rights.REGISTER_READ),
                new Grant(Role.COUNSELLOR, Rights.REGISTER_WRITE),
                new Grant(Role.COUNSELLOR, Rights.REGISTER_REVEAL),
                new Grant(Role.SECRETARY, Rights.REGISTER_READ),
                new Grant(Role.SECRETARY, Rights.REGISTER_WRITE),
                new Grant(Role.SECRETARY, Rights.REGISTER_WIDE),
                new Grant(Role.MANAGER, Rights.REGISTER_READ),
                new Grant(Role.MANAGER, Rights.REGISTER_WRITE),
                new Grant(Role.MANAGER, Rights.REGISTER_WIDE),
                new Grant(Role.MANAGER, Rights.REGISTER_REVEAL),
                new Grant(Role.MANAGER, Rights.REGISTER_MERGE),
                new Grant(Role.MANAGER, Rights.CARE_ASSIGN),
                Grant.toGive(Role.ADMINISTRATOR, Rights.CONSENT_WRITE),
                Grant.toGive(Role.ADMINISTRATOR, Rights.PERSON_EXPORT),
                Grant.toGive(Role.ADMINISTRATOR, Rights.DATA_REQUEST_READ),
                Grant.toGive(Role.ADMINISTRATOR, Rights.DATA_REQUEST_ANSWER),
                new Grant(Role.COUNSELLOR, Rights.CONSENT_WRITE),
                new Grant(Role.COUNSELLOR, Rights.PERSON_EXPORT),
                new Grant(Role.SECRETARY, Rights.CONSENT_WRITE),
                new Grant(Role.MANAGER, Rights.CONSENT_WRITE),
                new Grant(Role.MANAGER, Rights.PERSON_EXPORT),
                new Grant(Role.MANAGER, Rights.DATA_REQUEST_READ),
                new Grant(Role.MANAGER, Rights.DATA_REQUEST_ANSWER),
                new Grant(Role.MANAGER, Rights.RETENTION_READ),
                new Grant(Role.MANAGER, Rights.ERASURE_PROPOSE),
                new Grant(Role.MANAGER, Rights.ERASURE_CONFIRM),
                // the officer watches and decides nothing (GDPR, article 38); rules and sign-ups belong to all organisations, and erasures are known by references alone
                Grant.inAll(Role.DATA_PROTECTION_OFFICER, Rights.DATA_REQUEST_READ),
                Grant.inAll(Role.DATA_PROTECTION_OFFICER, Rights.RETENTION_READ),
                Grant.inAll(Role.ADMINISTRATOR, Rights.RETENTION_READ),
                Grant.inAll(Role.ADMINISTRATOR, Rights.RETENTION_RULES),
                Grant.inAll(Role.ADMINISTRATOR, Rights.ERASURE_PROPOSE),
                Grant.inAll(Role.ADMINISTRATOR, Rights.ERASURE_CONFIRM),
                new Grant(Role.ADMINISTRATOR, Rights.PEOPLE_MANAGE),
                // log and outbox hold what belongs to all organisations; with the links in the outbox one could become anybody
                Grant.inAll(Role.ADMINISTRATOR, Rights.AUDIT_READ),
                Grant.inAll(Role.DATA_PROTECTION_OFFICER, Rights.AUDIT_READ),
                Grant.inAll(Role.ADMINISTRATOR, PlatformRights.OUTBOX_READ),
                Grant.inAll(Role.ADMINISTRATOR, Rights.LISTS_MANAGE),
                Grant.inAll(Role.ADMINISTRATOR, PlatformRights.STATUS_READ),
                Grant.inAll(Role.ADMINISTRATOR, PlatformRights.LANGUAGES_MANAGE),
                Grant.inAll(Role.ADMINISTRATOR, Rights.ORGANISATIONS_MANAGE),
                new Grant(Role.ADMINISTRATOR, Rights.MESSAGES_MANAGE),
                new Grant(Role.ADMINISTRATOR, Rights.RIGHTS_READ),
                new Grant(Role.DATA_PROTECTION_OFFICER, Rights.RIGHTS_READ),
                Grant.toGive(Role.ADMINISTRATOR, Rights.CONTACT_REVEAL),
                new Grant(Role.ADMINISTRATOR, Rights.SIGN_IN_POLICY),
                new Grant(Role.PLANNER, Rights.CONTACT_REVEAL),
                new Grant(Role.LEADER, Rights.CONTACT_REVEAL));
    }
}

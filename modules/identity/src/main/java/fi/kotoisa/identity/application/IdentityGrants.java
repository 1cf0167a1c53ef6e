package fi.kotoisa.identity.application;

import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grants;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.PlatformRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has the rights of this module, and of the platform, which knows no roles. */
@ApplicationScoped
class IdentityGrants implements Grants {

    private static final Set<Grant> WHOLE = Set.of(
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
            Grant.inOrganisation(Role.MANAGER, Rights.RETENTION_READ),
            Grant.inOrganisation(Role.MANAGER, Rights.ERASURE_PROPOSE),
            Grant.inOrganisation(Role.MANAGER, Rights.ERASURE_CONFIRM),
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

    @Override
    public Set<Grant> grants() {
        return Stream.concat(WHOLE.stream(), Arrays.stream(FileSection.values()).flatMap(IdentityGrants::of)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Offices take people in, book and answer the telephone: who somebody is by birth and number, and who belongs to them, is corrected by those who work with the person, and what else the person does is nothing
     * that an office needs.
     */
    private static Stream<Grant> of(FileSection section) {
        Stream<Grant> all = Stream.of(section.read(), section.write()).flatMap(right -> Stream.of(Grant.toGive(Role.ADMINISTRATOR, right), new Grant(Role.COUNSELLOR, right), new Grant(Role.MANAGER, right)));
        Stream<String> office = section == FileSection.LANGUAGES || section == FileSection.REACH ? Stream.of(section.read(), section.write()) : Stream.of(section.read());
        return section == FileSection.ROLES ? all : Stream.concat(all, office.map(right -> new Grant(Role.SECRETARY, right)));
    }
}

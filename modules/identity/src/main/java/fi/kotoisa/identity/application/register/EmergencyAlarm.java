package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.Supervisors;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells others at once what is done in an emergency. Never whom it is about but by the reference. */
@ApplicationScoped
class EmergencyAlarm {

    @Inject
    RegisterRecords records;

    @Inject
    Supervisors supervisors;

    @Inject
    Outbox outbox;

    @Inject
    SignedIn signedIn;

    /** Of an open file hear the supervisors and data-protection officers of the organisation, those of the worker's unit and those of the units that work with the person. */
    void opened(PersonId worker, Particulars about) {
        Set<PersonId> workers = new HashSet<>(Set.of(worker));
        if (!about.protectedPerson()) {
            records.relations(about.person(), records.today()).forEach(relation -> workers.add(relation.worker()));
        }
        Stream.of(Role.MANAGER, Role.DATA_PROTECTION_OFFICER).flatMap(role -> supervisors.of(role, about.organisation(), workers).stream()).distinct()
                .filter(each -> !each.equals(signedIn.person()))
                .forEach(each -> send(each, "emergency-opened", Map.of("who", me(), "record", about.provisional())));
    }

    /** The supervisors of the organisation and of the worker's unit are asked for an answer: the same ones, whoever it is about. */
    void asked(OrganisationId organisation) {
        supervisors.of(Role.MANAGER, organisation, Set.of(signedIn.person())).stream().filter(each -> !each.equals(signedIn.person())).forEach(each -> send(each, "emergency-asked", Map.of("who", me())));
    }

    /** Whoever asked has an answer. */
    void answered(PersonId worker) {
        send(worker, "emergency-answered", Map.of());
    }

    private String me() {
        return records.person(signedIn.person()).name();
    }

    private void send(PersonId to, String key, Map<String, String> arguments) {
        outbox.send(new Message(to.value(), "identity", key, arguments).forReader());
    }
}

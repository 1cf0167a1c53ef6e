package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.PeopleDirectory;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;

/** Tells others at once what is done in an emergency. Never whom it is about but by the reference. */
@ApplicationScoped
class EmergencyAlarm {

    @Inject
    RegisterRecords records;

    @Inject
    PeopleDirectory people;

    @Inject
    Outbox outbox;

    @Inject
    SignedIn signedIn;

    /** The supervisors and data-protection officers of the organisation hear of an open file. */
    void opened(OrganisationId organisation, String reference) {
        Stream.of(Role.MANAGER, Role.DATA_PROTECTION_OFFICER).flatMap(role -> people.withRole(role, organisation).stream()).map(PersonView::id).distinct()
                .filter(each -> !each.equals(signedIn.person()))
                .forEach(each -> send(each, "emergency-opened", Map.of("who", me(), "record", reference)));
    }

    /** The supervisors are asked for an answer. */
    void asked(OrganisationId organisation) {
        people.withRole(Role.MANAGER, organisation).stream().map(PersonView::id).filter(each -> !each.equals(signedIn.person())).forEach(each -> send(each, "emergency-asked", Map.of("who", me())));
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

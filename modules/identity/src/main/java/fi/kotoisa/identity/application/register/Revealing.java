package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.Supervisors;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows what is hidden, for a reason. Every time leaves its row in the log; for somebody under non-disclosure the supervisors of the organisation and of the worker's unit hear of it at once. */
@ApplicationScoped
@Transactional
public class Revealing {

    @Inject
    RegisterRecords records;

    @Inject
    Vault vault;

    @Inject
    Supervisors supervisors;

    @Inject
    Outbox outbox;

    @Inject
    SignedIn signedIn;

    /**
     * What was hidden.
     *
     * @param code the personal identity code
     */
    public record Revealed(Optional<String> code, List<FileView.Way> channels, List<FileView.Place> addresses) {

        /** Leaves all of it out. */
        @Override
        public String toString() {
            return "what was hidden";
        }
    }

    /** @throws fi.kotoisa.platform.NotFound where the person who asks sees no such file */
    @Allowed(value = Rights.REGISTER_REVEAL, trace = Trace.REVEAL)
    public Revealed reveal(PersonId id, RevealReason reason) {
        Particulars particulars = records.seen(id);
        if (particulars.protectedPerson()) {
            alarm(particulars);
        }
        return new Revealed(vault.code(particulars), records.channels(id).stream().map(vault::way).toList(),
                records.addresses(id, records.today()).stream().map(vault::place).toList());
    }

    private void alarm(Particulars of) {
        String who = records.person(signedIn.person()).name();
        supervisors.of(Role.MANAGER, of.organisation(), Set.of(signedIn.person())).stream()
                .filter(manager -> !manager.equals(signedIn.person()))
                .forEach(manager -> outbox.send(new Message(manager.value(), "identity", "revealed", Map.of("record", of.provisional(), "who", who))));
    }
}

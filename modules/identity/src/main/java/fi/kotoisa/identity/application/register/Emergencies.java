package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.EmergencyState;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.OwnPassword;
import fi.kotoisa.identity.domain.EmergencyOpening;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opening the file of somebody one does not work with, because waiting would do harm: for three hours, with a reason, and with the supervisors told at once (casework.md, permission model 6).
 *
 * <p>The file of somebody under non-disclosure opens only when a supervisor opens it ({@link EmergencyDesk}). Whoever asks gets the same answer where there is no such file, so that nobody learns by
 * asking who is down.
 */
@ApplicationScoped
@Transactional
public class Emergencies {

    /** How long one's own requests are shown. */
    private static final Duration SHOWN = Duration.ofDays(7);

    @Inject
    EmergencyBook book;

    @Inject
    EmergencyFinder finder;

    @Inject
    RegisterRecords records;

    @Inject
    EmergencyAlarm alarm;

    @Inject
    OwnPassword passwords;

    @Inject
    SignedIn signedIn;

    /** What came of it. */
    public enum Outcome {
        /** The file is open for three hours. */
        OPENED,
        /** The file is open to whoever asks anyway. */
        OPEN_ALREADY,
        /** Several have such a name; nothing was opened. */
        SEVERAL,
        /** The supervisors were asked. There may be no such file. */
        PASSED_ON,
        /** The password was wrong; nothing was looked for. */
        WRONG_PASSWORD,
        /** Too many wrong passwords; nothing was looked at. */
        WAIT
    }

    /**
     * @param person whose file is open
     * @param several whose name it may be, where it is the name of several
     */
    public record Asked(Outcome outcome, Optional<PersonId> person, List<RegisterRow> several) {

        private static Asked of(Outcome outcome, PersonId person) {
            return new Asked(outcome, Optional.of(person), List.of());
        }

        private static Asked not(Outcome outcome) {
            return new Asked(outcome, Optional.empty(), List.of());
        }
    }

    /** What whoever asks has asked for lately. @param person where the file is open now */
    public record Own(UUID id, Instant askedAt, EmergencyState state, Instant endsAt, Optional<PersonId> person) {}

    /**
     * Opens a file, or asks the supervisors to open it.
     *
     * @param organisation whose file it is
     * @param typed the name, or a number or address that belongs to one person
     * @param password of the account, once more
     * @throws fi.kotoisa.platform.NotAllowed where the person who asks may not do that in this organisation
     */
    @Allowed(value = Rights.EMERGENCY_OPEN, trace = Trace.REVEAL)
    public Asked open(OrganisationId organisation, String typed, String password, EmergencyReason reason) {
        signedIn.require(Rights.EMERGENCY_OPEN, organisation);
        OwnPassword.Outcome again = passwords.confirm(password);
        if (again != OwnPassword.Outcome.DONE) {
            return Asked.not(again == OwnPassword.Outcome.WAIT ? Outcome.WAIT : Outcome.WRONG_PASSWORD);
        }
        List<RegisterRow> found = finder.find(organisation, typed);
        if (found.size() > 1) {
            return new Asked(Outcome.SEVERAL, Optional.empty(), found);
        }
        return open(organisation, found.stream().findFirst(), reason);
    }

    private Asked open(OrganisationId organisation, Optional<RegisterRow> found, EmergencyReason reason) {
        Optional<PersonId> open = found.map(RegisterRow::person).filter(records::sees);
        if (open.isPresent()) {
            return Asked.of(Outcome.OPEN_ALREADY, open.get());
        }
        EmergencyOpening asked = book.write(organisation, found.map(RegisterRow::person), signedIn.person(), reason);
        if (found.filter(each -> !each.guarded()).isEmpty()) {
            alarm.asked(organisation);
            return Asked.not(Outcome.PASSED_ON);
        }
        asked.open(book.now());
        alarm.opened(signedIn.person(), records.particulars(found.get().person()));
        return Asked.of(Outcome.OPENED, found.get().person());
    }

    /** What one asked for in the last seven days, the newest first. */
    @Allowed(value = Rights.EMERGENCY_OPEN, trace = Trace.NONE)
    public List<Own> own() {
        Instant now = book.now();
        return book.since(signedIn.person(), now.minus(SHOWN)).stream()
                .map(each -> new Own(each.id(), each.askedAt(), each.state(), each.endsAt(), each.person().filter(person -> each.endsAt().isAfter(now))))
                .toList();
    }

    /** The file is needed no more. A second time changes nothing. */
    @Allowed(Rights.EMERGENCY_OPEN)
    public void close(PersonId person) {
        book.open(signedIn.person(), person).forEach(each -> each.close(book.now()));
    }
}

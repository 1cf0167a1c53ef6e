package fi.kotoisa.identity.application;

import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.PersonLog.Log;
import fi.kotoisa.identity.application.register.PersonSubjects;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has handled the data of whoever asks, of the last two years: the same that the officer would give them, without asking anybody (703/2023, section 11). */
@ApplicationScoped
@Transactional
public class OwnLog {

    @Inject
    PersonLog log;

    @Inject
    OwnRecord own;

    @Inject
    PersonSubjects subjects;

    @Inject
    SignedIn signedIn;

    /** @throws NotAllowed without a second factor, and while people are kept apart: then the officer makes the copy */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.PRINT)
    public Log copy(Language language) {
        Optional<PersonId> record = own.id();
        if (!own.proven() || record.filter(id -> !own.alone(id)).isPresent()) {
            throw new NotAllowed(Allowed.SIGNED_IN);
        }
        Subject subject = record.map(subjects::told).orElseGet(() -> new Subject(Set.of(signedIn.person()), Set.of()));
        Set<RecordRef> records = Stream.concat(subject.people().stream().map(RecordRef::of), subject.contacts().stream().map(RecordRef::of)).collect(Collectors.toSet());
        return log.log(records, language, false);
    }
}

package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.HeldData.Section;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.register.PersonSubjects;
import fi.kotoisa.identity.application.register.RegisterSight;
import fi.kotoisa.identity.application.register.Revealing;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The copy of everything that is held about a person (GDPR, articles 15 and 20): what each module tells, in the person's language. Nothing of others that the person may not learn, and nothing of their account: what else
 * they do, and for which organisations, is not for the worker to see who makes the copy. The person sees that by themselves ({@link OwnData}).
 */
@ApplicationScoped
@Transactional
public class PersonExports {

    @Inject
    RegisterSight register;

    @Inject
    PersonSubjects subjects;

    @Inject
    Revealing revealing;

    @Inject
    CopyMaking copies;

    /** The copy. @param reference of the record; empty for what an account holds of its owner */
    public record Copy(String reference, Language language, Instant made, List<Section> sections) {

        /** Leaves everything out. */
        @Override
        public String toString() {
            return "the copy of " + reference;
        }
    }

    /** @param copy where there is one */
    public record Exported(Outcome outcome, Optional<Copy> copy) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Non-disclosure holds: a reason is needed, as for every look at what it hides. */
        REASON_MISSING
    }

    /** Who asks for a copy of which record. @param guarded whether non-disclosure holds, so that a reason is needed and the supervisors hear of it */
    public record Asked(String reference, boolean guarded, Language reads) {}

    /** Before a copy is made. @throws fi.kotoisa.platform.NotFound where the person who asks sees no such record */
    @Allowed(value = Rights.PERSON_EXPORT, trace = Trace.NONE)
    public Asked asked(PersonId person) {
        Particulars particulars = register.seen(person);
        return new Asked(particulars.provisional(), particulars.protectedPerson(), particulars.readingLanguage().flatMap(Language::of).orElse(Language.FI));
    }

    /**
     * Makes the copy.
     *
     * @param reason needed under non-disclosure; then the right to reveal is asked for, and the supervisors of the organisation hear of it
     * @throws fi.kotoisa.platform.NotAllowed where non-disclosure holds and the person who asks may not reveal what it hides
     */
    @Allowed(value = Rights.PERSON_EXPORT, trace = Trace.EXPORT)
    public Exported export(PersonId person, Language language, Optional<RevealReason> reason) {
        Particulars particulars = register.seen(person);
        if (particulars.protectedPerson()) {
            if (reason.isEmpty()) {
                return new Exported(Outcome.REASON_MISSING, Optional.empty());
            }
            revealing.reveal(person, reason.get());
        }
        return new Exported(Outcome.DONE, Optional.of(copies.make(particulars.provisional(), subjects.of(person), language)));
    }
}

package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.OwnAccountLinks;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.SafetyMark;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Non-disclosure for safety: set at once by whoever sees the file, ended only by a supervisor who works with the person. */
@ApplicationScoped
@Transactional
public class Guarding {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    @Inject
    GuardedReach reach;

    @Inject
    OwnAccountLinks accounts;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The last day is before the first, or more than five years after it. */
        WRONG_DAYS,
        /** Nobody works with the person today: the file would belong to nobody, since who answers for the organisation sees it no more. */
        NOBODY_WORKS_WITH_THEM
    }

    /**
     * From now on nothing that tells where this person is reaches any list, paper, message or search. Who works with them does so still; who saw them for their organisation sees them no more. By an account nothing of the record opens any more.
     *
     * @param to the last day as the authority gave it; empty for "until further notice"
     */
    @Allowed(Rights.REGISTER_WRITE)
    public Outcome guard(PersonId person, SafetyKind kind, LocalDate from, Optional<LocalDate> to) {
        Particulars particulars = records.seen(person);
        if (!SafetyMark.fits(from, to)) {
            return Outcome.WRONG_DAYS;
        }
        if (records.relations(person, records.today()).isEmpty()) {
            return Outcome.NOBODY_WORKS_WITH_THEM;
        }
        entities.persist(new SafetyMark(Ids.next(), person, kind, from, to, signedIn.person(), clock.instant()));
        guard(particulars, true);
        // whoever threatens them may know the password
        accounts.cut(person);
        return Outcome.DONE;
    }

    private void guard(Particulars particulars, boolean now) {
        particulars.guard(now);
        records.order(particulars);
        reach.follow(reach.of(particulars.person()));
    }

    /** The danger is over: a supervisor who works with the person says so. Where another mark holds still, the person stays hidden. */
    @Allowed(Rights.CARE_ASSIGN)
    public void end(PersonId person, SafetyKind kind) {
        Particulars particulars = records.seen(person);
        List<SafetyMark> marks = records.marks(person).stream().filter(SafetyMark::holds).toList();
        List<SafetyMark> ending = marks.stream().filter(mark -> mark.kind() == kind).toList();
        if (ending.isEmpty()) {
            throw new NotFound();
        }
        ending.forEach(mark -> mark.end(signedIn.person(), clock.instant()));
        guard(particulars, marks.stream().anyMatch(SafetyMark::holds));
    }
}

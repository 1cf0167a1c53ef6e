package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.OwnAccountLinks;
import fi.kotoisa.identity.domain.CareRelation;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Non-disclosure for safety: set at once by whoever sees the file, ended only by a supervisor who works with the person. */
@ApplicationScoped
@Transactional
public class Guarding {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    @Inject
    FamilyRecords families;

    @Inject
    FamilyNames names;

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
        mark(particulars, kind, from, to);
        return Outcome.DONE;
    }

    /** The same mark a second time, as when somebody presses twice, changes nothing. */
    private void mark(Particulars of, SafetyKind kind, LocalDate from, Optional<LocalDate> to) {
        if (records.guards(of.person()).stream().anyMatch(mark -> mark.kind() == kind && mark.from().equals(from) && mark.to().equals(to))) {
            return;
        }
        entities.persist(new SafetyMark(Ids.next(), of.person(), kind, from, to, signedIn.person(), clock.instant()));
        guard(of, true);
        // whoever threatens them may know the password
        accounts.cut(of.person());
    }

    /**
     * As {@link #guard} for somebody who lives with the person, because the one would be found by the other: also where the person who asks may know of them and does not see their file. Who works with the person works
     * with them too where nobody else does, so that a hidden file always belongs to somebody.
     *
     * @throws NotFound where they do not live together, or the person who asks may not know of them
     */
    @Allowed(Rights.REGISTER_WRITE)
    public Outcome guardCompanion(PersonId person, PersonId companion, SafetyKind kind, LocalDate from, Optional<LocalDate> to) {
        records.seen(person);
        if (families.together(person).stream().noneMatch(member -> member.person().equals(companion)) || names.name(companion).isEmpty()) {
            throw new NotFound();
        }
        if (!SafetyMark.fits(from, to)) {
            return Outcome.WRONG_DAYS;
        }
        LocalDate today = records.today();
        if (records.relations(companion, today).isEmpty()) {
            Collection<CareRelation> theirs = longest(records.relations(person, today));
            if (theirs.isEmpty()) {
                return Outcome.NOBODY_WORKS_WITH_THEM;
            }
            theirs.forEach(each -> families.add(new CareRelation(Ids.next(), companion, each.worker(), CareTask.COLLEAGUE, today, each.to())));
        }
        mark(records.particulars(companion), kind, from, to);
        return Outcome.DONE;
    }

    /** Of each worker the task that lasts longest. */
    private static Collection<CareRelation> longest(List<CareRelation> of) {
        return of.stream().collect(Collectors.toMap(CareRelation::worker, Function.identity(), BinaryOperator.maxBy(Comparator.comparing((CareRelation each) -> each.to().orElse(LocalDate.MAX))))).values();
    }

    /**
     * The danger goes on: in place of the marks of this kind one holds from today on. Nothing is uncovered between them.
     *
     * @param to the last day as the authority gave it now; empty for "until further notice"
     * @throws NotFound where no such mark holds
     */
    @Allowed(Rights.REGISTER_WRITE)
    public Outcome prolong(PersonId person, SafetyKind kind, Optional<LocalDate> to) {
        Particulars particulars = records.seen(person);
        List<SafetyMark> before = records.guards(person).stream().filter(mark -> mark.kind() == kind).toList();
        if (before.isEmpty()) {
            throw new NotFound();
        }
        LocalDate today = records.today();
        boolean shorter = to.filter(last -> before.stream().anyMatch(mark -> mark.to().filter(last::isAfter).isEmpty())).isPresent();
        if (shorter || !SafetyMark.fits(today, to)) {
            return Outcome.WRONG_DAYS;
        }
        before.forEach(mark -> mark.end(signedIn.person(), clock.instant()));
        mark(particulars, kind, today, to);
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
        List<SafetyMark> marks = records.guards(person);
        List<SafetyMark> ending = marks.stream().filter(mark -> mark.kind() == kind).toList();
        if (ending.isEmpty()) {
            throw new NotFound();
        }
        ending.forEach(mark -> mark.end(signedIn.person(), clock.instant()));
        guard(particulars, marks.stream().anyMatch(SafetyMark::holds));
    }
}

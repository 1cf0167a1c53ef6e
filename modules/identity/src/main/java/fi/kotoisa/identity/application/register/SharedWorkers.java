package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.PeopleDirectory;
import fi.kotoisa.identity.application.register.FamilyNames.Named;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.HouseholdMember;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who still works with both of two who live apart. A worker of both reads both files, so one learns through them where the other is: this names them, and hands one side over to somebody else. A side is one of the two with
 * the children who live there.
 */
@ApplicationScoped
@Transactional
public class SharedWorkers {

    private static final Set<CareTask> ANSWERING = EnumSet.of(CareTask.OWN_COUNSELLOR, CareTask.INTAKE);

    @Inject
    RegisterRecords records;

    @Inject
    FamilyRecords families;

    @Inject
    FamilyNames names;

    @Inject
    Caring caring;

    @Inject
    PeopleDirectory people;

    @Inject
    SignedIn signedIn;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Nobody else answers for one of that side: somebody must follow. */
        NEEDS_SUCCESSOR,
        /** Who shall follow has no part in the organisation, or works with the other side. */
        NOT_A_WORKER
    }

    /**
     * One of the two.
     *
     * @param tasks what the worker does for this side
     * @param successors who may follow; empty for whoever may not say who works with whom
     */
    public record Side(PersonId person, String name, Set<CareTask> tasks, List<PersonView> successors) {}

    /** Somebody who works with both sides. */
    public record Shared(PersonId worker, String name, Side here, Side there) {}

    /**
     * Two who live apart.
     *
     * @param other by name, or under non-disclosure by the reference
     * @param seen whether the person who asks sees both files; otherwise nothing is told of the other's workers
     * @param workers those of both sides
     * @param deciders who may say who works with whom
     */
    public record Apart(PersonId person, PersonId other, String name, boolean seen, List<Shared> workers, List<String> deciders) {

        /** Leaves the names out. */
        @Override
        public String toString() {
            return person + " apart from " + other;
        }
    }

    /** @throws NotFound where the person who asks does not see the file */
    @Allowed(value = Rights.FAMILY_READ, trace = Trace.PROTECTED_READ)
    public List<Apart> of(PersonId asked) {
        PersonId id = families.stays(asked);
        records.seen(id);
        return families.separations(id).stream().map(each -> families.other(each, id)).distinct().flatMap(other -> names.name(other).map(named -> apart(id, named)).stream()).toList();
    }

    private Apart apart(PersonId id, Named other) {
        List<String> deciders = people.withRole(Role.MANAGER, records.particulars(id).organisation()).stream().map(PersonView::name).sorted().toList();
        if (!other.opens()) {
            return new Apart(id, other.person(), other.name(), false, List.of(), deciders);
        }
        Set<PersonId> there = workers(other.person());
        String own = names.name(id).map(Named::name).orElse("");
        List<Shared> shared = workers(id).stream().filter(there::contains).map(worker -> new PersonView(worker, records.person(worker).name())).sorted((one, two) -> one.name().compareTo(two.name()))
                .map(worker -> new Shared(worker.id(), worker.name(), side(id, own, other.person(), worker.id()), side(other.person(), other.name(), id, worker.id()))).toList();
        return new Apart(id, other.person(), other.name(), true, shared, deciders);
    }

    private Side side(PersonId person, String name, PersonId other, PersonId worker) {
        Set<CareTask> tasks = relations(person).stream().filter(each -> each.worker().equals(worker)).map(CareRelation::task).collect(Collectors.toCollection(() -> EnumSet.noneOf(CareTask.class)));
        return new Side(person, name, tasks, signedIn.may(Rights.CARE_ASSIGN) ? successors(person, other) : List.of());
    }

    /** Whoever may work with the one and does not work with the other. */
    private List<PersonView> successors(PersonId person, PersonId other) {
        Set<PersonId> there = workers(other);
        return caring.workers(person).stream().filter(each -> !there.contains(each.id())).toList();
    }

    /** One of the two and the children who live there, as far as the person who asks sees them. */
    private Stream<PersonId> people(PersonId side) {
        return Stream.concat(Stream.of(side), families.together(side).stream().filter(member -> member.part() == FamilyPart.CHILD).map(HouseholdMember::person).filter(records::sees));
    }

    private List<CareRelation> relations(PersonId side) {
        return people(side).flatMap(each -> records.relations(each, records.today()).stream()).toList();
    }

    private Set<PersonId> workers(PersonId side) {
        return relations(side).stream().map(CareRelation::worker).collect(Collectors.toSet());
    }

    /**
     * From today on the worker works with this side no more. Nobody is left without somebody who answers for them: whoever follows takes over every task; without a successor others must be there already. Doing it twice
     * changes nothing.
     *
     * @param person of the side that is handed over
     * @param successor works with that side from today on
     * @throws NotFound where the person who asks does not see both files, or the two do not live apart
     */
    @Allowed(Rights.CARE_ASSIGN)
    public Outcome handOver(PersonId person, PersonId other, PersonId worker, Optional<PersonId> successor) {
        records.seen(person);
        records.seen(other);
        if (!families.apart(person, other)) {
            throw new NotFound();
        }
        families.hold(people(person).toArray(PersonId[]::new));
        List<CareRelation> theirs = relations(person).stream().filter(each -> each.worker().equals(worker)).toList();
        if (successor.filter(next -> successors(person, other).stream().noneMatch(each -> each.id().equals(next))).isPresent()) {
            return Outcome.NOT_A_WORKER;
        }
        if (successor.isEmpty() && theirs.stream().anyMatch(each -> !answeredFor(each))) {
            return Outcome.NEEDS_SUCCESSOR;
        }
        theirs.forEach(each -> successor.ifPresent(next -> caring.assign(each.person(), next, follows(each), records.today(), each.to())));
        // a new own counsellor has ended the task of the one before
        theirs.stream().filter(each -> records.relations(each.person(), records.today()).contains(each)).forEach(each -> caring.end(each.person(), each.id()));
        return Outcome.DONE;
    }

    /** Whoever only took them in is followed by somebody who answers for them. */
    private CareTask follows(CareRelation of) {
        boolean own = records.relations(of.person(), records.today()).stream().anyMatch(each -> each.task() == CareTask.OWN_COUNSELLOR);
        return of.task() != CareTask.INTAKE ? of.task() : own ? CareTask.COLLEAGUE : CareTask.OWN_COUNSELLOR;
    }

    /** Whether somebody else works with the person, and where the worker answers for them, as the own counsellor. */
    private boolean answeredFor(CareRelation of) {
        Stream<CareRelation> others = records.relations(of.person(), records.today()).stream().filter(each -> !each.worker().equals(of.worker()));
        return others.anyMatch(each -> !ANSWERING.contains(of.task()) || each.task() == CareTask.OWN_COUNSELLOR);
    }
}

package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.PeopleDirectory;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Saying who works with whom, from when to when. It opens a file to somebody and closes it again. */
@ApplicationScoped
@Transactional
public class Caring {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    @Inject
    PeopleDirectory people;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The worker has no part in the organisation whose record it is. */
        NOT_A_WORKER,
        /** The last day is before the first. */
        WRONG_DAYS,
        /** They work together on these days already. */
        ALREADY,
        /** Nobody else works with a person under non-disclosure: the file would belong to nobody. */
        LAST_WORKER
    }

    /** Who may work with somebody: counsellors, secretaries and managers of the organisation whose record it is, by name. */
    @Allowed(value = Rights.CARE_ASSIGN, trace = Trace.NONE)
    public List<PersonView> workers(PersonId person) {
        OrganisationId organisation = records.seen(person).organisation();
        return Stream.of(Role.COUNSELLOR, Role.SECRETARY, Role.MANAGER).flatMap(role -> people.withRole(role, organisation).stream()).distinct().sorted(Comparator.comparing(PersonView::name)).toList();
    }

    /**
     * From its first to its last day the worker sees the file. A new own counsellor follows the one before, whose time ends.
     *
     * @param to empty for as long as nobody ends it
     */
    @Allowed(Rights.CARE_ASSIGN)
    public Outcome assign(PersonId person, PersonId worker, CareTask task, LocalDate from, Optional<LocalDate> to) {
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            return Outcome.WRONG_DAYS;
        }
        if (workers(person).stream().noneMatch(each -> each.id().equals(worker))) {
            return Outcome.NOT_A_WORKER;
        }
        List<CareRelation> then = records.relations(person, from);
        if (then.stream().anyMatch(each -> each.worker().equals(worker) && each.task() == task)) {
            return Outcome.ALREADY;
        }
        if (task == CareTask.OWN_COUNSELLOR) {
            then.stream().filter(each -> each.task() == CareTask.OWN_COUNSELLOR).forEach(each -> each.end(from));
        }
        entities.persist(new CareRelation(Ids.next(), person, worker, task, from, to));
        return Outcome.DONE;
    }

    /** They work together no more from today on. A second time changes nothing. */
    @Allowed(Rights.CARE_ASSIGN)
    public Outcome end(PersonId person, UUID relation) {
        LocalDate today = records.today();
        List<CareRelation> now = records.relations(person, today);
        if (records.seen(person).protectedPerson() && now.stream().allMatch(each -> each.id().equals(relation))) {
            return Outcome.LAST_WORKER;
        }
        now.stream().filter(each -> each.id().equals(relation)).forEach(each -> each.end(today));
        return Outcome.DONE;
    }
}

package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.Duties;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;

/** Whose own counsellor somebody is, or who took them in and has handed them to nobody yet. Only how many: who ends accounts must not learn who the people are. */
@ApplicationScoped
@Transactional
public class CareDuties implements Duties {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Duty> of(PersonId person) {
        long people = entities.createQuery("select count(distinct c.person) from CareRelation c where c.worker = :worker and c.task in :tasks and (c.to is null or c.to >= :today)"
                        + " and c.person not in (select o.person from CareRelation o where o.task = :own and o.worker <> :worker and o.from <= :today and (o.to is null or o.to >= :today))", Long.class)
                .setParameter("worker", person.value())
                .setParameter("tasks", EnumSet.of(CareTask.OWN_COUNSELLOR, CareTask.INTAKE))
                .setParameter("own", CareTask.OWN_COUNSELLOR)
                .setParameter("today", TimeKeeper.today(clock))
                .getSingleResult();
        return people == 0 ? List.of() : List.of(new Duty(Texts.of("identity", current.language()).orElseThrow().say("staff.register.duty", people), people, List.of()));
    }
}

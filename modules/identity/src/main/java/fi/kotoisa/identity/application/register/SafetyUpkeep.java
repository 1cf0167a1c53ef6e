package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.SafetyMark;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Upkeep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Non-disclosure whose last day is near or past: only how many, for administrators must not learn whose. Whoever works with the people decides. */
@ApplicationScoped
@Transactional
public class SafetyUpkeep implements Upkeep {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Alarm> alarms() {
        List<UUID> own = signedIn.organisations(Rights.PEOPLE_MANAGE).stream().map(OrganisationId::value).toList();
        long marks = own.isEmpty() ? 0 : entities.createQuery("select count(s) from SafetyMark s, Particulars p where p.person = s.person and p.organisation in :own and s.endedAt is null and s.to <= :soon", Long.class)
                .setParameter("own", own)
                .setParameter("soon", TimeKeeper.today(clock).plusDays(SafetyMark.WARN_DAYS))
                .getSingleResult();
        String page = signedIn.may(Rights.CARE_ASSIGN) ? "/identity/staff/register" : "";
        return marks == 0 ? List.of() : List.of(new Alarm(true, Texts.of("identity", current.language()).orElseThrow().say("staff.upkeep.alarm.safety", marks), page));
    }
}

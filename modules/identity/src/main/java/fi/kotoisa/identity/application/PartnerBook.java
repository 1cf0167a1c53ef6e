package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Partners;
import fi.kotoisa.identity.Shared;
import fi.kotoisa.identity.domain.Agreement;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the agreements for neighbours, whose own use cases decide who asks for which organisation. */
@ApplicationScoped
@Transactional
public class PartnerBook implements Partners {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public boolean maySee(OrganisationId who, Shared what, OrganisationId whose) {
        return who.equals(whose) || others(List.of(who), what).contains(whose);
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Set<OrganisationId> seenBy(Collection<OrganisationId> who, Shared what) {
        return others(who, what).stream().filter(other -> !who.contains(other)).collect(Collectors.toSet());
    }

    private Set<OrganisationId> others(Collection<OrganisationId> who, Shared what) {
        if (who.isEmpty()) {
            return Set.of();
        }
        List<UUID> viewers = who.stream().map(OrganisationId::value).toList();
        List<Agreement> giving = entities.createQuery("select distinct a from Agreement a join a.shares s where s.viewer in :viewers and s.thing = :what and a.from <= :today and a.to >= :today", Agreement.class)
                .setParameter("viewers", viewers)
                .setParameter("what", what)
                .setParameter("today", TimeKeeper.today(clock))
                .getResultList();
        return giving.stream()
                .flatMap(agreement -> agreement.parties().stream().filter(party -> who.contains(party) && agreement.seenBy(party).contains(what)).map(agreement::other))
                .collect(Collectors.toSet());
    }
}

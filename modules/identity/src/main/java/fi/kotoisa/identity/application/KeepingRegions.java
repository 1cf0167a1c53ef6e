package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.RegionMemberId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.RegionMember;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which municipalities belong to a region, from a day to a day. Only for those who administer the whole installation: a region that could take in municipalities by itself would give its people rights there.
 */
@ApplicationScoped
@Transactional
public class KeepingRegions {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Administration administration;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The organisation is no region any more. */
        NO_REGION,
        /** Only municipalities belong to a region: no association, and no other region. */
        NO_MUNICIPALITY,
        /** It belongs to the region on some of these days already. */
        MEMBER_THERE,
        /** It begins today or later and ends yesterday or later: what was, was. */
        IN_THE_PAST,
        /** The region or the municipality does not exist on the first day. */
        PLACE_CLOSED,
        /** It ends on that day or earlier already. */
        ENDS_EARLIER
    }

    /**
     * From its first day on the roles of the region count in the municipality. It ends with either of the two at the latest.
     *
     * @throws NotFound where there is no such organisation
     * @throws IllegalArgumentException when the last day is before the first
     */
    @Allowed(Rights.ORGANISATIONS_MANAGE)
    public Outcome add(OrganisationId region, OrganisationId municipality, LocalDate from, Optional<LocalDate> to) {
        if (to.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("the last day is before the first");
        }
        hold(region, municipality);
        Organisation whole = entities.find(Organisation.class, region.value());
        Organisation part = entities.find(Organisation.class, municipality.value());
        if (whole.kind() != OrganisationKind.REGION) {
            return Outcome.NO_REGION;
        }
        if (part.kind() != OrganisationKind.MUNICIPALITY) {
            return Outcome.NO_MUNICIPALITY;
        }
        if (from.isBefore(administration.today())) {
            return Outcome.IN_THE_PAST;
        }
        if (!whole.holdsOn(from) || !part.holdsOn(from)) {
            return Outcome.PLACE_CLOSED;
        }
        RegionMember fresh = new RegionMember(new RegionMemberId(Ids.next()), region, municipality, from);
        Stream.of(to, whole.to(), part.to()).flatMap(Optional::stream).forEach(fresh::endBy);
        return keep(fresh);
    }

    private Outcome keep(RegionMember fresh) {
        boolean there = entities.createQuery("select r from RegionMember r where r.region = :region and r.municipality = :municipality", RegionMember.class)
                .setParameter("region", fresh.region().value())
                .setParameter("municipality", fresh.municipality().value())
                .getResultStream()
                .anyMatch(fresh::sameAs);
        if (there) {
            return Outcome.MEMBER_THERE;
        }
        entities.persist(fresh);
        return Outcome.DONE;
    }

    /**
     * Ends a membership. One that has not begun is taken back.
     *
     * @param seen version that was looked at
     * @param lastDay yesterday to end it at once
     * @throws NotFound where there is none
     * @throws SomeoneWasQuicker when the version is another by now
     */
    @Allowed(Rights.ORGANISATIONS_MANAGE)
    public Outcome end(RegionMemberId id, int seen, LocalDate lastDay) {
        RegionMember member = Optional.ofNullable(entities.find(RegionMember.class, id.value())).orElseThrow(NotFound::new);
        hold(member.region(), member.municipality());
        entities.refresh(member);
        SomeoneWasQuicker.check(seen, member.version());
        if (lastDay.isBefore(administration.today().minusDays(1))) {
            return Outcome.IN_THE_PAST;
        }
        if (member.to().filter(known -> !known.isAfter(lastDay)).isPresent()) {
            return Outcome.ENDS_EARLIER;
        }
        member.endBy(lastDay);
        return Outcome.DONE;
    }

    /** Of two who change the same at once, one comes second; always in the same order, so that they never wait for each other crosswise. */
    private void hold(OrganisationId one, OrganisationId other) {
        Stream.of(one, other).map(OrganisationId::value).distinct().sorted((first, second) -> first.toString().compareTo(second.toString())).forEach(this::hold);
    }

    private void hold(UUID organisation) {
        if (entities.find(Organisation.class, organisation, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFound();
        }
    }
}

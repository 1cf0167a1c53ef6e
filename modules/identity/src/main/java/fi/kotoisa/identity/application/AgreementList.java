package fi.kotoisa.identity.application;

import fi.kotoisa.identity.AgreementId;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Shared;
import fi.kotoisa.identity.application.Agreeing.Terms;
import fi.kotoisa.identity.domain.Agreement;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The agreements of the organisations that somebody administers, those that end soonest first. */
@ApplicationScoped
@Transactional
public class AgreementList {

    /** How many stand on one page. */
    public static final int PAGE = 30;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Administration administration;

    @Inject
    RolePlaces places;

    @Inject
    CurrentLanguage current;

    /** Which of them. */
    public enum Which {
        /** Those that end within {@link Agreement#WARNING_DAYS} days. */
        ENDING,
        /** Those that hold today, and those that begin later. */
        OPEN,
        PAST
    }

    /** Where an agreement is in its life. */
    public enum State {
        COMING,
        RUNNING,
        ENDING,
        OVER
    }

    /**
     * An agreement.
     *
     * @param daysLeft until its last day, which counts; negative when it is over
     */
    public record Line(AgreementId id, int version, OrganisationId first, String firstName, OrganisationId second, String secondName, Terms terms, State state, long daysLeft) {}

    /** One page of them. */
    public record Lines(List<Line> rows, boolean more) {}

    /** @param organisation one of its parties; any where it is empty */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public Lines page(Which which, Optional<OrganisationId> organisation, int page) {
        Delegation delegation = administration.own();
        LocalDate today = administration.today();
        Asking asking = new Asking().with("today", today);
        switch (which) {
            case ENDING -> asking.that("a.to >= :today and a.to <= :soon and a.from <= :today").with("soon", today.plusDays(Agreement.WARNING_DAYS));
            case OPEN -> asking.that("a.to >= :today");
            case PAST -> asking.that("a.to < :today");
        }
        organisation.ifPresent(id -> asking.that("(a.first = :party or a.second = :party)").with("party", id.value()));
        if (!delegation.manages(Scope.ALL)) {
            List<UUID> own = delegation.scopes().stream().filter(scope -> scope.unit().isEmpty()).flatMap(scope -> scope.organisation().stream()).map(OrganisationId::value).toList();
            if (own.isEmpty()) {
                return new Lines(List.of(), false);
            }
            asking.that("(a.first in :own or a.second in :own)").with("own", own);
        }
        List<Agreement> found = asking.page(entities, "select a from Agreement a", which == Which.PAST ? "a.to desc, a.id" : "a.to, a.id", Agreement.class, page, PAGE);
        return new Lines(found.stream().limit(PAGE).map(agreement -> line(agreement, today)).toList(), found.size() > PAGE);
    }

    /** @throws NotFound where there is none, or none of an organisation that is this administrator's */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public Line find(AgreementId id) {
        Delegation delegation = administration.own();
        Agreement agreement = Optional.ofNullable(entities.find(Agreement.class, id.value())).orElseThrow(NotFound::new);
        if (agreement.parties().stream().noneMatch(party -> delegation.manages(Scope.of(party)))) {
            throw new NotFound();
        }
        return line(agreement, administration.today());
    }

    private Line line(Agreement agreement, LocalDate today) {
        OrganisationId first = agreement.parties().get(0);
        OrganisationId second = agreement.parties().get(1);
        Set<Shared> firstSees = agreement.seenBy(first);
        Terms terms = new Terms(agreement.subject(), agreement.from(), agreement.to(), firstSees, agreement.seenBy(second));
        return new Line(agreement.id(), agreement.version(), first, name(first), second, name(second), terms, state(agreement, today), agreement.to().toEpochDay() - today.toEpochDay());
    }

    private String name(OrganisationId id) {
        return places.organisation(id).name(current.language().code());
    }

    private static State state(Agreement agreement, LocalDate today) {
        if (agreement.endsSoon(today)) {
            return State.ENDING;
        }
        return agreement.holdsOn(today) ? State.RUNNING : agreement.to().isBefore(today) ? State.OVER : State.COMING;
    }
}

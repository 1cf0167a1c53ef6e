package fi.kotoisa.identity.application;

import fi.kotoisa.identity.AgreementId;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Shared;
import fi.kotoisa.identity.domain.Agreement;
import fi.kotoisa.identity.domain.Organisation;
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
import java.util.Set;

/** Agreements between organisations: made, changed, and ended by a last day. */
@ApplicationScoped
@Transactional
public class Agreeing {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RolePlaces places;

    /**
     * What two organisations agree on.
     *
     * @param subject what they do together, 1 to 200 characters
     * @param firstSees what the first may see of the second
     * @param secondSees what the second may see of the first
     */
    public record Terms(String subject, LocalDate from, LocalDate to, Set<Shared> firstSees, Set<Shared> secondSees) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Nobody agrees with themselves. */
        SAME_PARTY,
        /** One of the organisations does not exist on all these days. */
        PLACE_CLOSED
    }

    /** An answer. @param id of what was made; only when done */
    public record Made(Outcome outcome, Optional<AgreementId> id) {}

    /** @throws NotFound where one of the organisations is not there */
    @Allowed(Rights.ORGANISATIONS_MANAGE)
    public Made make(OrganisationId first, OrganisationId second, Terms terms) {
        if (first.equals(second)) {
            return new Made(Outcome.SAME_PARTY, Optional.empty());
        }
        if (closed(first, terms) || closed(second, terms)) {
            return new Made(Outcome.PLACE_CLOSED, Optional.empty());
        }
        Agreement fresh = new Agreement(new AgreementId(Ids.next()), first, second).about(terms.subject(), terms.from(), terms.to()).share(terms.firstSees(), terms.secondSees());
        entities.persist(fresh);
        return new Made(Outcome.DONE, Optional.of(fresh.id()));
    }

    /**
     * @param seen version that was changed
     * @throws SomeoneWasQuicker when it is another by now
     */
    @Allowed(Rights.ORGANISATIONS_MANAGE)
    public Outcome change(AgreementId id, int seen, Terms terms) {
        Agreement agreement = Optional.ofNullable(entities.find(Agreement.class, id.value(), LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
        SomeoneWasQuicker.check(seen, agreement.version());
        if (agreement.parties().stream().anyMatch(party -> closed(party, terms))) {
            return Outcome.PLACE_CLOSED;
        }
        agreement.about(terms.subject(), terms.from(), terms.to()).share(terms.firstSees(), terms.secondSees());
        // also where only the shares were changed, so that whoever comes second sees it
        entities.lock(agreement, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return Outcome.DONE;
    }

    private boolean closed(OrganisationId id, Terms terms) {
        Organisation party = places.organisation(id);
        return !party.holdsOn(terms.from()) || !party.holdsOn(terms.to());
    }
}

package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RestrictionGround;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.RegisterSight;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Restriction;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Restricting the use of a record (GDPR, article 18): it is stored, and otherwise handled only with the person's consent, for a claim, or to protect somebody.
 *
 * <p>So nothing in it is corrected, merged or erased; those who work with the person read it still, because the service goes on with the person's will; non-disclosure can be set, and a new worker can take
 * over. Others of the organisation find it in no list. The person gets a copy at any time.
 */
@ApplicationScoped
@Transactional
public class Restricting {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterSight register;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** A restriction that holds. */
    public record Held(RestrictionGround ground, LocalDate since) {}

    /** The restriction that holds on this record; empty where its use is not restricted. */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.NONE)
    public Optional<Held> of(PersonId person) {
        return register.seen(person).restricted() ? holding(person).map(each -> new Held(each.ground(), LocalDate.ofInstant(each.since(), TimeKeeper.HELSINKI))) : Optional.empty();
    }

    private Optional<Restriction> holding(PersonId person) {
        return all(person).stream().filter(Restriction::holds).findFirst();
    }

    private List<Restriction> all(PersonId person) {
        return entities.createQuery("select r from Restriction r where r.person = :person order by r.setAt", Restriction.class).setParameter("person", person.value()).getResultList();
    }

    /** From now on the record is kept and not used. A second time changes nothing. */
    @Allowed(Rights.DATA_REQUEST_ANSWER)
    public void restrict(PersonId person, RestrictionGround ground) {
        Particulars particulars = register.seen(person);
        signedIn.require(Rights.DATA_REQUEST_ANSWER, particulars.organisation());
        if (!particulars.restricted()) {
            particulars.restrict(true);
            entities.persist(new Restriction(Ids.next(), person, ground, signedIn.person(), clock.instant()));
            Written.out(entities);
        }
    }

    /** It may be used again. The person was told before. */
    @Allowed(Rights.DATA_REQUEST_ANSWER)
    public void lift(PersonId person) {
        Particulars particulars = register.seen(person);
        signedIn.require(Rights.DATA_REQUEST_ANSWER, particulars.organisation());
        particulars.restrict(false);
        all(person).forEach(each -> each.lift(signedIn.person(), clock.instant()));
        Written.out(entities);
    }
}

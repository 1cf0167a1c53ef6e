package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.FactorRule;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which roles need a second factor, where, and from which day on. */
@ApplicationScoped
@Transactional
public class SignInPolicy {

    /** How many stand on one page. */
    public static final int PAGE = 30;

    private static final String WITH_FACTOR = " and (m.person in (select a.person from AuthenticatorApp a) or m.person in (select k.person from Passkey k))";

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Factors factors;

    @Inject
    Administration administration;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * One rule.
     *
     * @param organisation empty for everywhere
     * @param holds whether it holds today
     * @param people how many have the role there today
     * @param ready how many of them have a second factor
     */
    public record Rule(UUID id, Role role, Optional<OrganisationId> organisation, LocalDate from, boolean holds, long people, long ready) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Whoever makes the rule would be signed out by it at once. */
        OWN_FIRST
    }

    /**
     * A page of the rules that are this administrator's to make, and where there is a next page, one more.
     *
     * @param page 0 for the first
     */
    @Allowed(value = Rights.SIGN_IN_POLICY, trace = Trace.NONE)
    public List<Rule> page(int page) {
        Set<OrganisationId> own = signedIn.organisations(Rights.SIGN_IN_POLICY);
        boolean all = administration.own().manages(Scope.ALL);
        if (!all && own.isEmpty()) {
            return List.of();
        }
        TypedQuery<FactorRule> rules = entities.createQuery("select r from FactorRule r" + (all ? "" : " where r.organisation in :own") + " order by r.role, r.from, r.id", FactorRule.class);
        if (!all) {
            rules.setParameter("own", own.stream().map(OrganisationId::value).toList());
        }
        return rules.setFirstResult(page * PAGE).setMaxResults(PAGE + 1).getResultStream().map(this::view).toList();
    }

    /**
     * Makes the rule, or moves its day.
     *
     * @throws NotFound for an organisation that does not exist
     * @throws fi.kotoisa.platform.NotAllowed for a place that this administrator does not manage
     */
    @Allowed(Rights.SIGN_IN_POLICY)
    public Outcome require(Role role, Optional<OrganisationId> organisation, LocalDate from) {
        own(organisation);
        if (organisation.isPresent() && entities.find(Organisation.class, organisation.get().value()) == null) {
            throw new NotFound();
        }
        FactorRule rule = new FactorRule(role, organisation, from);
        if (!factors.any(signedIn.person()) && binds(rule, signedIn.person())) {
            return Outcome.OWN_FIRST;
        }
        Optional.ofNullable(entities.find(FactorRule.class, FactorRule.id(role, organisation))).ifPresentOrElse(known -> known.move(from), () -> entities.persist(rule));
        return Outcome.DONE;
    }

    /** Nobody needs a second factor for this role there any more; factors that people have stay. */
    @Allowed(Rights.SIGN_IN_POLICY)
    public void release(UUID id) {
        FactorRule rule = Optional.ofNullable(entities.find(FactorRule.class, id)).orElseThrow(NotFound::new);
        own(rule.organisation());
        entities.remove(rule);
    }

    private void own(Optional<OrganisationId> organisation) {
        administration.require(administration.own(), organisation.map(Scope::of).orElse(Scope.ALL));
    }

    /** Today or later: the day comes sooner than one thinks. */
    private boolean binds(FactorRule rule, PersonId person) {
        List<Membership> held = entities.createQuery("select m from Membership m where m.person = :person", Membership.class).setParameter("person", person.value()).getResultStream()
                .filter(membership -> membership.holdsOn(today()))
                .toList();
        Reach reach = Reach.of(entities, held, today());
        return held.stream().anyMatch(membership -> reach.scopes(membership).stream().anyMatch(place -> rule.holdsFor(membership.role(), place, LocalDate.MAX)));
    }

    private Rule view(FactorRule rule) {
        return new Rule(rule.id(), rule.role(), rule.organisation(), rule.from(), !today().isBefore(rule.from()), people(rule, ""), people(rule, WITH_FACTOR));
    }

    private long people(FactorRule rule, String more) {
        TypedQuery<Long> query = entities.createQuery("select count(distinct m.person) from Membership m where m.role = :role and m.from <= :today and (m.to is null or m.to >= :today)"
                        + (rule.organisation().isPresent() ? " and (m.organisation = :organisation or m.organisation is null or " + Reach.FROM_REGION + ")" : "") + more, Long.class)
                .setParameter("role", rule.role())
                .setParameter("today", today());
        rule.organisation().ifPresent(place -> query.setParameter("organisation", place.value()));
        return query.getSingleResult();
    }

    private LocalDate today() {
        return TimeKeeper.today(clock);
    }
}

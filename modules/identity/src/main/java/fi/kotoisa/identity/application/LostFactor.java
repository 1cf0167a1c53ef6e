package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Helping somebody in who has lost the telephone and the recovery codes too. */
@ApplicationScoped
@Transactional
public class LostFactor {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Factors factors;

    @Inject
    FactorDuty duty;

    @Inject
    AccountNews news;

    @Inject
    Administration administration;

    @Inject
    SignedIn signedIn;

    /**
     * What somebody has.
     *
     * @param needed whether a role of theirs needs a second factor, so that they will set up a new one
     * @param own whether it is the person who asks
     */
    public record State(PersonId person, String name, boolean app, int passkeys, long codesLeft, boolean needed, boolean own) {

        public boolean any() {
            return app || passkeys > 0;
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Nothing was there to be removed. */
        NOTHING_THERE,
        /** Everybody removes their own with their password. */
        OWN_ACCOUNT
    }

    /** @throws NotFound for an account that does not exist, has ended, or is not this administrator's to look after in all its roles */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.PROTECTED_READ)
    public State state(PersonId person) {
        own(person);
        String name = entities.find(Person.class, person.value()).name();
        return new State(person, name, factors.app(person).isPresent(), factors.passkeys(person).size(), factors.codesLeft(person), duty.binds(person), signedIn.person().equals(person));
    }

    /** Whoever could take the factor of somebody with a role elsewhere would come nearer to that role than their own reaches. */
    private void own(PersonId person) {
        accounts.of(person).filter(Account::open).filter(account -> administration.managesAll(person, administration.own())).orElseThrow(NotFound::new);
    }

    /** Removes all second factors and recovery codes of this person, signs them out everywhere and tells them. The password stays. */
    @Allowed(Rights.PEOPLE_MANAGE)
    public Outcome remove(PersonId person) {
        own(person);
        if (signedIn.person().equals(person)) {
            return Outcome.OWN_ACCOUNT;
        }
        if (!factors.any(person)) {
            return Outcome.NOTHING_THERE;
        }
        factors.removeAll(person);
        accounts.endSessions(person);
        news.tellOf(person, false, "all");
        return Outcome.DONE;
    }
}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.identity.domain.BrokerIdentity;
import fi.kotoisa.identity.domain.BrokerSession;
import fi.kotoisa.identity.domain.SpentChallenge;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Letting in whom the municipality's sign-in service has recognised. A second factor counts where the service says so in the configured words; elsewhere ours is asked. */
@ApplicationScoped
@Transactional
public class BrokerSignIn {

    /** Encrypted, longer ones do not fit: then the service asks once more whether to sign out. */
    private static final int LONGEST_TOKEN = 8000;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    BrokerAccounts accounts;

    @Inject
    BrokerRoles roles;

    @Inject
    HalfWay halfWay;

    @Inject
    Welcoming welcoming;

    @Inject
    Browser browser;

    @Inject
    Clock clock;

    /** Opens a session or the next step. {@link Answer#REFUSED} for whoever has no account here and gets none, {@link Answer#GONE} for what was used before. */
    @Allowed
    public SignInOutcome enter(BrokerClaims who) {
        if (!first(who)) {
            return SignInOutcome.without(Answer.GONE);
        }
        Optional<BrokerIdentity> identity = accounts.find(who);
        if (identity.isEmpty()) {
            return SignInOutcome.without(Answer.REFUSED);
        }
        PersonId person = identity.get().person();
        roles.renew(person, who);
        UUID session = open(identity.get(), who);
        Answer next = who.proven() ? Answer.SIGNED_IN : halfWay.next(person);
        return next == Answer.SIGNED_IN ? welcoming.welcome(person, browser.device(), who.proven(), Optional.of(session)) : halfWay.open(person, next, Optional.of(session));
    }

    private boolean first(BrokerClaims who) {
        String mark = Tokens.fingerprint("broker " + who.state());
        if (entities.find(SpentChallenge.class, mark) != null) {
            return false;
        }
        entities.persist(new SpentChallenge(mark, clock.instant().plus(BrokerTrip.LASTS)));
        return true;
    }

    private UUID open(BrokerIdentity identity, BrokerClaims who) {
        UUID id = Ids.next();
        entities.persist(new BrokerSession(id, identity, who.sid().map(sid -> accounts.sidMark(who.issuer(), sid)),
                Optional.of(who.token()).filter(token -> token.length() <= LONGEST_TOKEN).map(token -> accounts.sealed(id, token)), clock.instant()));
        entities.flush();
        return id;
    }
}

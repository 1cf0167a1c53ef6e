package fi.kotoisa.identity.application;

import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.KnownDevice;
import fi.kotoisa.identity.domain.Patience;
import fi.kotoisa.identity.domain.Patience.Failures;
import fi.kotoisa.identity.domain.SignInFailure;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Signing in and out. A wrong name and a wrong password take the same time and get the same answer. */
@ApplicationScoped
@Transactional
public class SigningIn {

    /** Longer names and passwords are refused before they cost time. */
    private static final int LONGEST = 300;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    BlindIndex index;

    @Inject
    HalfWay halfWay;

    @Inject
    Welcoming welcoming;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** Compares name and password and, where they fit, opens a session or, where a second factor is needed, the next step. After some failures tries must wait; what that never does is stop the same person elsewhere. */
    @Allowed
    public SignInOutcome signIn(SignInTry typed) {
        if (typed.name().length() > LONGEST || typed.password().length() > LONGEST) {
            return SignInOutcome.without(Answer.REFUSED);
        }
        Instant now = clock.instant();
        String name = accounts.mark(typed.name());
        Optional<Account> account = accounts.byMark(name);
        String place = knownDevice(typed, account).map(device -> "device " + device).orElse("address " + typed.place());
        String whoMark = index.of("identity.failure.who", name + " " + place);
        String placeMark = index.of("identity.failure.place", place);
        if (Patience.mustWait(failures("who", whoMark, now), failures("place", placeMark, now), now)) {
            return SignInOutcome.without(Answer.WAIT);
        }
        if (!passwords.fits(typed.password(), account.flatMap(Account::passwordHash))) {
            entities.persist(new SignInFailure(Ids.next(), whoMark, placeMark, now));
            return SignInOutcome.without(Answer.REFUSED);
        }
        return account.map(own -> admit(own, typed, whoMark)).orElseThrow();
    }

    /** Ends the session that this key opens, if there is one. */
    @Allowed
    public void signOut(String session) {
        Optional.ofNullable(entities.find(SignInSession.class, Tokens.fingerprint(session))).ifPresent(open -> open.end(clock.instant()));
    }

    /** Ends all sessions of whoever is signed in, on every device. */
    @Allowed(Allowed.SIGNED_IN)
    public void signOutEverywhere() {
        accounts.endSessions(signedIn.person());
    }

    private SignInOutcome admit(Account account, SignInTry typed, String whoMark) {
        account.passwordHash().filter(passwords::outdated).ifPresent(old -> account.changePassword(passwords.hash(typed.password())));
        entities.createQuery("delete from SignInFailure f where f.who = :who").setParameter("who", whoMark).executeUpdate();
        Answer next = halfWay.next(account.person());
        return next == Answer.SIGNED_IN ? welcoming.welcome(account.person(), typed.device(), false) : halfWay.open(account.person(), next);
    }

    private Optional<String> knownDevice(SignInTry typed, Optional<Account> account) {
        return typed.device().map(Tokens::fingerprint).filter(mark -> account
                .filter(own -> entities.find(KnownDevice.class, new KnownDevice.Key(mark, own.person())) != null)
                .isPresent());
    }

    private Failures failures(String column, String mark, Instant now) {
        Object[] found = entities.createQuery("select count(f), max(f.failedAt) from SignInFailure f where f." + column + " = :mark and f.failedAt > :since", Object[].class)
                .setParameter("mark", mark)
                .setParameter("since", now.minus(Patience.MEMORY))
                .getSingleResult();
        return new Failures((Long) found[0], Optional.ofNullable((Instant) found[1]));
    }
}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Where somebody is signed in, and signing out there from here. */
@ApplicationScoped
@Transactional
public class OwnDevices {

    /** How many stand on one page. */
    public static final int PAGE = 20;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Browser browser;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * @param mark names it without opening it
     * @param words such as {@code Firefox, Android}; empty where the browser says nothing that we know
     * @param here whether it is the one that asks
     */
    public record Device(String mark, String words, LocalDateTime since, LocalDateTime seen, boolean here) {}

    /**
     * A page of them, newest first, and where there is a next page, one more.
     *
     * @param page 0 for the first
     */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<Device> page(int page) {
        Instant now = clock.instant();
        String own = browser.session().map(Tokens::fingerprint).orElse("");
        return entities.createQuery("select s from SignInSession s where s.person = :person and s.endedAt is null and s.seenAt > :seen and s.startedAt > :started order by s.startedAt desc, s.idHash",
                        SignInSession.class)
                .setParameter("person", signedIn.person().value())
                .setParameter("seen", now.minus(SignInSession.IDLE))
                .setParameter("started", now.minus(SignInSession.LONGEST))
                .setFirstResult(page * PAGE)
                .setMaxResults(PAGE + 1)
                .getResultStream()
                .map(session -> new Device(session.mark(), DeviceName.words(session.browser(), session.system()), finnish(session.startedAt()), finnish(session.seenAt()), session.mark().equals(own)))
                .toList();
    }

    /** Signs out there. @throws NotFound where the person is not signed in under this mark */
    @Allowed(Allowed.SIGNED_IN)
    public void end(String mark) {
        Optional.ofNullable(entities.find(SignInSession.class, mark)).filter(session -> session.person().equals(signedIn.person())).orElseThrow(NotFound::new).end(clock.instant());
    }

    /** Signs out everywhere but here. */
    @Allowed(Allowed.SIGNED_IN)
    public void endOthers() {
        accounts.endSessions(signedIn.person(), browser.session());
    }

    private static LocalDateTime finnish(Instant moment) {
        return LocalDateTime.ofInstant(moment, TimeKeeper.HELSINKI);
    }
}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.AuditLog;
import fi.kotoisa.identity.domain.BrokerSession;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.identity.domain.SpentChallenge;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signing out here and at the municipality's sign-in service together, whichever comes first. */
@ApplicationScoped
@Transactional
public class BrokerLeaving {

    private static final String TICKET = "broker.leaving";
    /** Between signing out here and being sent there. */
    private static final Duration TICKET_LASTS = Duration.ofMinutes(5);
    /** What the service said longer ago is said too late, or by somebody else again. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    BrokerAccounts accounts;

    @Inject
    FieldCipher cipher;

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    /** What a browser that signs out here carries to sign out there too; empty where it did not come from there. @param session the key of its session */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Optional<String> ticket(String session) {
        return Optional.ofNullable(entities.find(SignInSession.class, Tokens.fingerprint(session)))
                .flatMap(SignInSession::cameBy)
                .map(broker -> cipher.encrypt(TICKET, broker + " " + clock.instant().plus(TICKET_LASTS).toEpochMilli()));
    }

    /** Whether the ticket is one of ours, and what the service gave us when the sign-in began. It is given once. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Farewell redeem(String ticket) {
        try {
            String[] parts = cipher.decrypt(TICKET, ticket).split(" ", 2);
            if (!clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(parts[1])))) {
                return new Farewell(false, Optional.empty());
            }
            Optional<BrokerSession> session = Optional.ofNullable(entities.find(BrokerSession.class, UUID.fromString(parts[0])));
            return new Farewell(true, session.flatMap(own -> own.takeToken().map(token -> cipher.decrypt(BrokerSession.tokenContext(own.id()), token))));
        } catch (FieldCipher.Unreadable notOurs) {
            return new Farewell(false, Optional.empty());
        }
    }

    /** @param idToken empty where none was kept */
    public record Farewell(boolean ours, Optional<String> idToken) {

        /** Leaves the token out. */
        @Override
        public String toString() {
            return "Farewell";
        }
    }

    /** Ends our sessions that came of what has ended there, also half of one. @return false for what is old, or was said before */
    @Allowed
    public boolean end(BrokerEnd end) {
        String mark = Tokens.fingerprint("logout " + end.issuer + " " + end.id);
        if (end.saidAt.isBefore(clock.instant().minus(FRESH)) || entities.find(SpentChallenge.class, mark) != null) {
            return false;
        }
        entities.persist(new SpentChallenge(mark, clock.instant().plus(FRESH).plus(FRESH)));
        sessions(end).forEach(this::end);
        return true;
    }

    private List<BrokerSession> sessions(BrokerEnd end) {
        TypedQuery<BrokerSession> query = end.sid.isPresent()
                ? entities.createQuery("select s from BrokerSession s where s.sidIndex = :mark", BrokerSession.class).setParameter("mark", accounts.sidMark(end.issuer, end.sid.get()))
                : entities.createQuery("select s from BrokerSession s where s.brokerIdentity in (select i.id from BrokerIdentity i where i.subjectIndex = :mark)", BrokerSession.class)
                        .setParameter("mark", accounts.subjectMark(end.issuer, end.subject.orElse("")));
        return query.getResultList();
    }

    private void end(BrokerSession broker) {
        entities.createQuery("delete from HalfSignIn h where h.brokerSession = :broker").setParameter("broker", broker.id()).executeUpdate();
        entities.createQuery("select s from SignInSession s where s.brokerSession = :broker and s.endedAt is null", SignInSession.class).setParameter("broker", broker.id())
                .getResultStream()
                .forEach(session -> {
                    session.end(clock.instant());
                    log.note("BrokerLeaving.end", "Person", session.person().value());
                });
        broker.takeToken();
    }
}

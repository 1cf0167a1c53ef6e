package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Tokens;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells whose session it is, in every request anew: an ended session, an ended account and a role that was taken away count at once, on every server. */
@ApplicationScoped
@Transactional
public class Recognising {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Clock clock;

    /** @param session the key that the browser's HTTP session keeps */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Optional<Recognised> recognise(String session) {
        Instant now = clock.instant();
        String mark = Tokens.fingerprint(session);
        Optional<SignInSession> alive = Optional.ofNullable(entities.find(SignInSession.class, mark)).filter(own -> own.lives(now));
        alive.filter(own -> own.worthNoting(now)).ifPresent(own -> note(mark, now));
        return alive.map(SignInSession::person).filter(this::hasAccount).map(this::recognised);
    }

    /** By a statement of its own: two requests at once must not refuse each other over it. */
    private void note(String mark, Instant now) {
        entities.createQuery("update SignInSession s set s.seenAt = :now where s.idHash = :mark and s.seenAt < :now").setParameter("now", now).setParameter("mark", mark).executeUpdate();
    }

    private boolean hasAccount(PersonId person) {
        return Optional.ofNullable(entities.find(Account.class, person.value())).filter(Account::open).isPresent();
    }

    private Recognised recognised(PersonId person) {
        LocalDate today = LocalDate.now(clock.withZone(TimeKeeper.HELSINKI));
        List<HeldRole> roles = entities.createQuery("select m from Membership m where m.person = :person", Membership.class)
                .setParameter("person", person.value())
                .getResultStream()
                .filter(membership -> membership.holdsOn(today))
                .map(membership -> new HeldRole(membership.role(), membership.organisation()))
                .toList();
        return new Recognised(person, entities.find(Person.class, person.value()).name(), roles);
    }
}

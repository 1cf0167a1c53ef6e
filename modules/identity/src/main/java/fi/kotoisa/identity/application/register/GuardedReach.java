package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Carries non-disclosure from the register to sign-ups: whoever signs up with the number or address of somebody under non-disclosure is under it too, a whole household with one telephone for example. A
 * number that the person never wants to be reached by is somebody else's and covers nobody.
 */
@ApplicationScoped
@Transactional
public class GuardedReach {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Vault vault;

    /** Whether one of them is the number or address of somebody under non-disclosure. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public boolean covers(Optional<String> phone, Optional<String> email) {
        List<String> marks = Stream.concat(phone.stream(), email.stream()).map(vault::markChannel).toList();
        return !marks.isEmpty() && !entities.createQuery("select c.id from Channel c, Particulars d where d.person = c.person and d.protectedPerson = true and c.mark in :marks and c.preference <> :never")
                .setParameter("marks", marks)
                .setParameter("never", ReachPreference.NEVER)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Every way to reach this person, before or after a change, for {@link #follow}. */
    List<Reach> of(PersonId person) {
        return entities.createQuery("select c from Channel c where c.person = :person", Channel.class)
                .setParameter("person", person.value())
                .getResultStream()
                .map(channel -> new Reach(channel.kind(), vault.value(channel)))
                .toList();
    }

    /** A number or address in clear. */
    record Reach(ReachKind kind, String value) {}

    /** After a change in the register: those who signed up by these ways are covered where they should be, and only there. */
    void follow(Collection<Reach> ways) {
        entities.flush();
        for (Reach way : ways) {
            boolean phone = way.kind() == ReachKind.PHONE;
            Optional<String> value = Optional.of(way.value());
            boolean now = covers(phone ? value : Optional.empty(), phone ? Optional.empty() : value);
            entities.createQuery("select c from Contact c where " + (phone ? "c.phoneIndex" : "c.emailIndex") + " = :mark", Contact.class)
                    .setParameter("mark", vault.markContact(way.kind(), way.value()))
                    .getResultStream()
                    .forEach(contact -> contact.guard(now));
        }
    }
}

package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.ChainState.Damage;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells those who watch over personal data that somebody touched the audit log: the data-protection officers, or the administrators where there is no officer. In the caller's transaction. */
@ApplicationScoped
class ChainAlarm {

    private static final Logger LOG = Logger.getLogger(ChainAlarm.class.getName());

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "kotoisa.base-url", defaultValue = "http://localhost:8080")
    String baseUrl;

    void ring(Damage damage) {
        LOG.severe(() -> "THE AUDIT LOG IS DAMAGED: " + damage.kind() + " at " + damage.number());
        List<PersonId> officers = holding(Role.DATA_PROTECTION_OFFICER);
        (officers.isEmpty() ? holding(Role.ADMINISTRATOR) : officers).forEach(person -> outbox.send(message(person, damage)));
    }

    Message message(PersonId person, Damage damage) {
        String link = baseUrl.replaceFirst("/+$", "") + "/fi/identity/staff/audit";
        return new Message(person.value(), "identity", "audit-damaged", Map.of("number", String.valueOf(damage.number()), "link", link)).forReader();
    }

    private List<PersonId> holding(Role role) {
        LocalDate today = TimeKeeper.today(clock);
        return entities.createQuery("select distinct m.person from Membership m, Account a where a.person = m.person and a.endedAt is null and m.role = :role"
                        + " and m.from <= :today and (m.to is null or m.to >= :today)", UUID.class)
                .setParameter("role", role)
                .setParameter("today", today)
                .getResultStream()
                .map(PersonId::new)
                .toList();
    }
}

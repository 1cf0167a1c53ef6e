package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells administrators of the whole installation and data-protection officers that erased records are back. In the caller's transaction. */
@ApplicationScoped
class ErasureAlarm {

    private static final Logger LOG = Logger.getLogger(ErasureAlarm.class.getName());

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "kotoisa.base-url", defaultValue = "http://localhost:8080")
    String baseUrl;

    void ring(long records) {
        LOG.severe(() -> records + " erased records are in the database again, as after a backup was restored");
        String link = baseUrl.replaceFirst("/+$", "") + "/fi/identity/staff/erasure-again";
        Map<String, String> facts = Map.of("records", String.valueOf(records), "link", link);
        whoSeesToIt().forEach(person -> outbox.send(new Message(person, "identity", "erasures-back", facts).forReader()));
    }

    private List<UUID> whoSeesToIt() {
        return entities.createQuery("select distinct m.person from Membership m, Account a where a.person = m.person and a.endedAt is null and m.role in :roles and m.organisation is null"
                        + " and m.from <= :today and (m.to is null or m.to >= :today)", UUID.class)
                .setParameter("roles", List.of(Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER))
                .setParameter("today", TimeKeeper.today(clock))
                .getResultList();
    }
}

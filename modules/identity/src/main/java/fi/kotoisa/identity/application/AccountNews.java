package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells people what was done with their own account, so that they notice when it was not they. */
@ApplicationScoped
class AccountNews {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Outbox outbox;

    @Inject
    @ConfigProperty(name = "kotoisa.base-url", defaultValue = "http://localhost:8080")
    String baseUrl;

    /** @param key of the message */
    void tell(PersonId person, String key, Map<String, String> arguments) {
        Person to = entities.find(Person.class, person.value());
        Map<String, String> all = new HashMap<>(arguments);
        all.put("name", to.name());
        all.put("link", address(to.language()));
        outbox.send(new Message(person.value(), "identity", key, all).forReader());
    }

    /** A second factor came or went. @param kind {@code app}, {@code passkey}, {@code codes} or {@code all} */
    void tellOf(PersonId person, boolean added, String kind) {
        tell(person, added ? "factor-added" : "factor-removed", Map.of("kind", kind));
    }

    String address(String language) {
        String shown = Language.of(language).filter(Language::forResidents).orElse(Language.FI).code();
        return baseUrl.replaceFirst("/+$", "") + "/" + shown + "/identity/my-account";
    }
}

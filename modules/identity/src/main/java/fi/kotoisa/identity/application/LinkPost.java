package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends links that open something once. The address in them comes from the configuration, never from the request. */
@ApplicationScoped
class LinkPost {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    @Inject
    @ConfigProperty(name = "kotoisa.base-url", defaultValue = "http://localhost:8080")
    String baseUrl;

    void send(PersonId person, Purpose purpose) {
        Person to = entities.find(Person.class, person.value());
        String key = accounts.newLink(purpose, Optional.of(person));
        String text = purpose == Purpose.INVITATION ? "invitation" : "reset";
        outbox.send(new Message(person.value(), "identity", text, Map.of("name", to.name(), "link", address(to.language(), purpose, key))).forReader());
    }

    String address(String language, Purpose purpose, String key) {
        String page = purpose == Purpose.RESET ? "new-password" : "welcome";
        String shown = Language.of(language).filter(Language::forResidents).orElse(Language.FI).code();
        return baseUrl.replaceFirst("/+$", "") + "/" + shown + "/identity/" + page + "?key=" + key;
    }
}

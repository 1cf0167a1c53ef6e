package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.identity.application.SignInOutcome.Pass;
import fi.kotoisa.identity.domain.KnownDevice;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets somebody in who has given all that was asked for, and tells them when the device is a new one. */
@ApplicationScoped
class Welcoming {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    AccountNews news;

    @Inject
    Browser browser;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /**
     * Opens a session.
     *
     * @param device what the browser carries already
     * @param proven whether a second factor stands behind it
     */
    SignInOutcome welcome(PersonId person, Optional<String> device, boolean proven) {
        return welcome(person, device, proven, Optional.empty());
    }

    /** @param broker the sign-in at the municipality's sign-in service that it came of */
    SignInOutcome welcome(PersonId person, Optional<String> device, boolean proven, Optional<UUID> broker) {
        DeviceName name = DeviceName.of(browser.userAgent());
        String session = tokens.newKey();
        SignInSession opened = new SignInSession(Tokens.fingerprint(session), person, name.browser(), name.system(), clock.instant());
        if (proven) {
            opened.prove();
        }
        broker.ifPresent(opened::cameBy);
        entities.persist(opened);
        tellOfNewDevice(person, device, name);
        return new SignInOutcome(Answer.SIGNED_IN, Optional.of(new Pass(person, session, accounts.remember(person, device))), Optional.empty());
    }

    /** Not of the very first one: nobody needs to hear that they have begun. */
    private void tellOfNewDevice(PersonId person, Optional<String> device, DeviceName name) {
        if (hasDevices(person) && device.filter(key -> entities.find(KnownDevice.class, new KnownDevice.Key(Tokens.fingerprint(key), person)) != null).isEmpty()) {
            String words = DeviceName.words(name.browser(), name.system());
            LocalDateTime at = LocalDateTime.now(clock.withZone(TimeKeeper.HELSINKI)).truncatedTo(ChronoUnit.MINUTES);
            news.tell(person, "new-device", Map.of("device", words.isEmpty() ? "?" : words, "at", at.toString()));
        }
    }

    private boolean hasDevices(PersonId person) {
        return !entities.createQuery("select d.deviceHash from KnownDevice d where d.person = :person", String.class).setParameter("person", person.value()).setMaxResults(1).getResultList().isEmpty();
    }
}

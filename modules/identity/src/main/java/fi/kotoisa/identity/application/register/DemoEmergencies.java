package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.DemoPeople.COUNSELLOR2;
import static fi.kotoisa.identity.DemoPeople.KAUPUNKI;

import fi.kotoisa.identity.EmergencyKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.EmergencyOpening;
import fi.kotoisa.platform.DemoWanted;
import fi.kotoisa.platform.FieldCipher;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An invented emergency that is over, and one that waits for a supervisor. Nothing of this exists without demo data. */
@ApplicationScoped
class DemoEmergencies {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    void add(@Observes @Priority(106) DemoWanted wanted) {
        if (entities.find(EmergencyOpening.class, id(1)) != null) {
            return;
        }
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        EmergencyOpening over = write(1, DemoRegister.person(1), EmergencyKind.CANNOT_WAIT, "Shirin odotti aulassa, ja hänen koulunsa soitti samaan aikaan.", yesterday);
        over.open(yesterday);
        write(2, DemoRegister.person(2), EmergencyKind.DANGER, "Poliisi soittaa ja kysyy, miten hänet tavoittaa heti.", clock.instant());
    }

    private EmergencyOpening write(int number, PersonId person, EmergencyKind kind, String words, Instant asked) {
        UUID id = id(number);
        EmergencyOpening opening = new EmergencyOpening(id, KAUPUNKI, Optional.of(person), COUNSELLOR2, kind, cipher.encrypt(EmergencyOpening.context("words", id), words), asked);
        entities.persist(opening);
        return opening;
    }

    private static UUID id(int number) {
        return UUID.fromString(String.format("0dfe0000-0000-4000-8000-%012x", number));
    }
}

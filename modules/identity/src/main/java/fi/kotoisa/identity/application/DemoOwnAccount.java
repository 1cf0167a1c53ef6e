package fi.kotoisa.identity.application;

import static fi.kotoisa.identity.DemoPeople.COUNSELLOR;
import static fi.kotoisa.identity.DemoPeople.KAUPUNKI;
import static fi.kotoisa.identity.DemoPeople.KIRJASTO;
import static fi.kotoisa.identity.DemoPeople.OLENA;

import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.ConsentWay;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.Consent;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.DemoWanted;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** One of the invented people who is a client of the town, a peer expert there and a volunteer elsewhere, with one account for all of it. Nothing of this exists without demo data. */
@ApplicationScoped
class DemoOwnAccount {

    private static final PersonId RECORD = PersonId.fromString("0df00000-0000-4000-8000-000000000008");

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    DemoIdentity people;

    @Inject
    OwnAccountLinks links;

    @Inject
    Clock clock;

    void add(@Observes @Priority(107) DemoWanted wanted) {
        if (entities.find(Particulars.class, RECORD.value()) == null || entities.find(Person.class, OLENA.value()) != null) {
            return;
        }
        people.add(OLENA, "Олена", "olena", people.hash(), Optional.of(KAUPUNKI), Role.PEER_EXPERT);
        entities.find(Person.class, OLENA.value()).speak("uk");
        LocalDate today = TimeKeeper.today(clock);
        entities.persist(new Membership(Ids.next(), OLENA, Role.VOLUNTEER, Optional.of(KIRJASTO), today.minusMonths(1)));
        entities.flush();
        links.join(RECORD, OLENA, COUNSELLOR);
        Consent.Words words = new Consent.Words(ConsentKind.PHOTOS, Optional.empty(), ConsentKind.PHOTOS.version(), "uk");
        entities.persist(new Consent(Ids.next(), RECORD, words, ConsentWay.SPOKEN, today.minusWeeks(2), COUNSELLOR, clock.instant()));
    }
}

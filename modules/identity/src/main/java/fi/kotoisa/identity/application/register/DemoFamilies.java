package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.DemoPeople.COUNSELLOR;

import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.GuardianKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Guardianship;
import fi.kotoisa.identity.domain.HouseholdMember;
import fi.kotoisa.identity.domain.Separation;
import fi.kotoisa.platform.DemoWanted;
import fi.kotoisa.platform.FieldCipher;
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
import java.util.Map;
import java.util.UUID;

/** Invented families of the demo register: two adults with a child and one telephone, two who live apart, and two who came as children without a guardian. Nothing of this exists without demo data. */
@ApplicationScoped
class DemoFamilies {

    private static final UUID HOUSEHOLD = UUID.fromString("0dff0000-0000-4000-8000-000000000001");
    private static final PersonId SHIRIN = DemoRegister.person(1);
    private static final PersonId KARIN = DemoRegister.person(2);
    private static final PersonId AZAD = DemoRegister.person(3);
    private static final PersonId DILAN = DemoRegister.person(10);
    private static final PersonId ZARA = DemoRegister.person(11);
    private static final PersonId ABDULLAHI = DemoRegister.person(12);
    private static final PersonId SAMIR = DemoRegister.person(13);

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    void add(@Observes @Priority(107) DemoWanted wanted) {
        UUID first = UUID.fromString("0dff0000-0000-4000-8000-000000000002");
        if (entities.find(HouseholdMember.class, first) != null) {
            return;
        }
        LocalDate since = TimeKeeper.today(clock).minusMonths(2);
        entities.persist(new HouseholdMember(first, HOUSEHOLD, SHIRIN, FamilyPart.ADULT, since));
        entities.persist(new HouseholdMember(Ids.next(), HOUSEHOLD, DILAN, FamilyPart.ADULT, since));
        entities.persist(new HouseholdMember(Ids.next(), HOUSEHOLD, ZARA, FamilyPart.CHILD, since));
        entities.persist(Guardianship.of(Ids.next(), ZARA, SHIRIN, GuardianKind.PARENT, since));
        entities.persist(Guardianship.of(Ids.next(), ZARA, DILAN, GuardianKind.PARENT, since));
        represent(ABDULLAHI, since);
        represent(SAMIR, since.minusYears(Families.SUPPORTED - Families.OF_AGE)).end(since.minusYears(Families.SUPPORTED - Families.OF_AGE).plusMonths(2));
        entities.persist(new Separation(Ids.next(), KARIN, AZAD, COUNSELLOR, since));
    }

    private Guardianship represent(PersonId child, LocalDate from) {
        UUID id = Ids.next();
        Guardianship made = Guardianship.outside(id, child, cipher.encryptAll(Guardianship.context(id), Map.of("name", "Raija Esimerkki", "phone", "+358405550120")), GuardianKind.REPRESENTATIVE, from);
        entities.persist(made);
        return made;
    }
}

package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.ContactKeeping;
import fi.kotoisa.identity.application.register.NewPerson;
import fi.kotoisa.identity.application.register.Registering;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Language;
import java.time.LocalDate;
import java.util.Optional;

/** Invented people of the register. */
final class People {

    private People() {}

    /** Somebody whom the person at the desk works with from that day on. */
    static PersonId take(DataDesk desk, String name, String phone) {
        return take(desk, name, phone, Optional.of(phone.substring(phone.length() - 7)));
    }

    /** @param migri number of the immigration service */
    static PersonId take(DataDesk desk, String name, String phone, Optional<String> migri) {
        NewPerson person = new NewPerson(desk.town, name, Optional.empty(), Optional.empty(), Optional.empty(), migri, Optional.of("ckb"), Language.CKB, Literacy.OWN_SCRIPT,
                Optional.of("fi"), Optional.of(phone), Optional.of("shirin@example.org"));
        return desk.with(Registering.class, register -> register.register(person, true).person().orElseThrow());
    }

    /** Nobody works with them from this day on. */
    static void leave(DataDesk desk, PersonId person, LocalDate day) {
        desk.within(entities -> entities.createQuery("select c from CareRelation c where c.person = :person", CareRelation.class).setParameter("person", person.value()).getResultList()
                .forEach(each -> each.end(day)));
    }

    static void care(DataDesk desk, PersonId person, PersonId worker, LocalDate from) {
        desk.within(entities -> entities.persist(new CareRelation(java.util.UUID.randomUUID(), person, worker, CareTask.COLLEAGUE, from, Optional.empty())));
    }

    static ContactId signUp(DataDesk desk, String scope, String firstName, String phone) {
        return desk.with(ContactKeeping.class, contacts -> contacts.keep(scope, new NewContact(firstName, Optional.of(phone), Optional.empty(), Language.CKB)));
    }

    static boolean known(DataDesk desk, PersonId person) {
        boolean[] known = new boolean[1];
        desk.within(entities -> known[0] = entities.find(Person.class, person.value()) != null);
        return known[0];
    }
}

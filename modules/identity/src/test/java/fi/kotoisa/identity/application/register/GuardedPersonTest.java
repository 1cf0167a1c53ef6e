package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.coded;
import static fi.kotoisa.identity.application.register.Office.person;
import static fi.kotoisa.identity.application.register.Office.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.AddressKind;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody under non-disclosure: who sees what. */
class GuardedPersonTest {

    private static final String PHONE = "+358405551234";
    private static final Map<String, String> HOME = Map.of("street", "Piilopolku 1", "postalCode", "40100", "town", "Piilola");
    private static final Map<String, String> BOX = Map.of("street", "PL 12", "postalCode", "40101", "town", "Jyväskylä");

    private Office office;
    private PersonId outi;
    private PersonId desk;
    private PersonId chief;
    private PersonId hidden;

    private void open(TestDatabase database) {
        office = new Office(database);
        outi = office.worker("Outi", Role.COUNSELLOR, office.town);
        desk = office.worker("Sirpa", Role.SECRETARY, office.town);
        chief = office.worker("Maija", Role.MANAGER, office.town);
        hidden = office.as(outi).take(coded(reached(person(office.town, "Shirin Karwan"), PHONE), "131052-308T"));
        office.with(use -> {
            use.reaching.moveTo(hidden, AddressKind.HOME, HOME);
            use.reaching.moveTo(hidden, AddressKind.CONTACT, BOX);
            return use.guarding.guard(hidden, SafetyKind.NON_DISCLOSURE, Office.TODAY, Optional.of(Office.TODAY.plusDays(40)));
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyFindsThemButWhoWorksWithThem(TestDatabase database) {
        open(database);
        for (PersonId other : List.of(desk, chief)) {
            office.as(other);
            for (String typed : List.of("", "Shirin", "شیرین", "131052-308T", PHONE, office.as(outi).with(use -> use.files.find(hidden)).provisional())) {
                assertEquals(List.of(), office.as(other).found(typed), typed);
                assertEquals(List.of(), office.with(use -> use.search.alike(typed, false, List.of())), typed);
            }
            assertThrows(NotFound.class, () -> office.as(other).with(use -> use.files.find(hidden)));
            assertThrows(NotFound.class, () -> office.with(use -> use.revealing.reveal(hidden, RevealReason.EMERGENCY)));
            assertEquals(List.of(), office.with(use -> use.resemblances.of(reached(person(office.town, "Shirin Karwan"), PHONE))), "nobody learns by taking somebody in");
        }
    }

    @TestOnBothDatabases(modules = "identity")
    void aListHasNoNameForThemAndTheirFileNoPlace(TestDatabase database) {
        open(database);
        RegisterRow row = office.as(outi).with(use -> use.search.page("Shirin", true, 0)).get(0);
        assertTrue(row.guarded());
        assertEquals("", row.name());
        assertEquals(Optional.empty(), row.birthYear());
        FileView file = office.with(use -> use.files.find(hidden));
        assertEquals(List.of(), file.channels());
        assertEquals(List.of(BOX), file.addresses().stream().map(FileView.Place::lines).toList(), "the contact address stands in place of the home");
        assertEquals(2, file.hidden());
        assertTrue(file.guard().orElseThrow().asks(), "its end is near");
    }

    @TestOnBothDatabases(modules = "identity")
    void whoReadsTheLogKnowsThemByTheirReferenceAlone(TestDatabase database) {
        open(database);
        String reference = office.as(outi).with(use -> use.files.find(hidden)).provisional();
        for (String typed : List.of(reference, "131052-308T", PHONE)) {
            assertEquals(List.of(new PersonView(hidden, reference)), office.with(use -> use.lookup.by(typed)), typed);
        }
        assertEquals(List.of(), office.with(use -> use.lookup.by("Shirin")), "never by a name");
        PersonId open = office.take(reached(person(office.town, "Amal Said"), "+358405557777"));
        assertEquals(List.of(new PersonView(open, "Amal Said")), office.with(use -> use.lookup.by("040 555 7777")));
    }

    @TestOnBothDatabases(modules = "identity")
    void theirPlaceInAListSaysNothingOfTheirName(TestDatabase database) {
        open(database);
        office.as(outi).take(person(office.town, "Aaro Aalto"));
        office.take(person(office.town, "Zoe Zander"));
        assertEquals(List.of("Aaro Aalto", "", "Zoe Zander"), office.found(""), "by the reference, which begins with K");
        FileView file = office.with(use -> use.files.find(hidden));
        office.with(use -> use.correcting.correct(hidden, new Correcting.Correction(file.version(), "Aada Aalto", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Language.FI, Literacy.LATIN, Optional.empty(), List.of())));
        assertEquals(List.of("Aaro Aalto", "", "Zoe Zander"), office.found(""), "nor after a new name");
    }

    @TestOnBothDatabases(modules = "identity")
    void everyOpeningAlarmsTheSupervisorWithoutAName(TestDatabase database) {
        open(database);
        Revealing.Revealed revealed = office.as(outi).with(use -> use.revealing.reveal(hidden, RevealReason.TO_REACH));
        assertEquals(List.of(PHONE), revealed.channels().stream().map(FileView.Way::value).toList());
        assertTrue(revealed.addresses().stream().anyMatch(place -> place.lines().equals(HOME)));
        assertEquals(List.of(chief.value()), office.sent.stream().map(message -> message.recipient()).toList());
        assertFalse(office.sent.get(0).arguments().containsValue("Shirin Karwan"));
        PersonId open = office.take(person(office.town, "Amal Said"));
        office.with(use -> use.revealing.reveal(open, RevealReason.TO_REACH));
        assertEquals(1, office.sent.size(), "nobody is alarmed for somebody who is not under non-disclosure");
    }

    @TestOnBothDatabases(modules = "identity")
    void nothingIsUncoveredBecauseADayWentBy(TestDatabase database) {
        open(database);
        office.wait(Duration.ofDays(400));
        assertTrue(office.as(outi).with(use -> use.files.find(hidden)).guarded());
        assertEquals(List.of(), office.as(desk).found("Shirin"));
    }

    @TestOnBothDatabases(modules = "identity")
    void aSupervisorWhoWorksWithThemEndsItAndAnotherMarkHoldsOn(TestDatabase database) {
        open(database);
        assertThrows(NotFound.class, () -> office.as(chief).with(use -> {
            use.guarding.end(hidden, SafetyKind.NON_DISCLOSURE);
            return true;
        }));
        PersonId own = office.as(chief).take(reached(person(office.town, "Amal Said"), "+358405559999"));
        office.with(use -> use.guarding.guard(own, SafetyKind.NON_DISCLOSURE, Office.TODAY, Optional.empty()));
        office.with(use -> use.guarding.guard(own, SafetyKind.SAFETY_RISK, Office.TODAY, Optional.empty()));
        office.with(use -> {
            use.guarding.end(own, SafetyKind.NON_DISCLOSURE);
            return true;
        });
        assertTrue(office.with(use -> use.files.find(own)).guarded());
        office.with(use -> {
            use.guarding.end(own, SafetyKind.SAFETY_RISK);
            return true;
        });
        assertEquals(List.of("+358405559999"), office.with(use -> use.files.find(own)).channels().stream().map(FileView.Way::value).toList());
        assertEquals(List.of("Amal Said"), office.as(desk).found("Amal"));
    }

    @TestOnBothDatabases(modules = "identity")
    void theFileNeverBelongsToNobody(TestDatabase database) {
        open(database);
        PersonId own = office.as(chief).take(person(office.town, "Amal Said"));
        office.with(use -> use.caring.end(own, use.files.find(own).workers().get(0).relation()));
        assertEquals(Guarding.Outcome.NOBODY_WORKS_WITH_THEM, office.with(use -> use.guarding.guard(own, SafetyKind.SAFETY_RISK, Office.TODAY, Optional.empty())));
        office.with(use -> use.caring.assign(own, chief, CareTask.OWN_COUNSELLOR, Office.TODAY, Optional.empty()));
        office.with(use -> use.guarding.guard(own, SafetyKind.SAFETY_RISK, Office.TODAY, Optional.empty()));
        assertEquals(Caring.Outcome.LAST_WORKER, office.with(use -> use.caring.end(own, use.files.find(own).workers().get(0).relation())));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoSignsUpWithTheirNumberIsNamedInNoList(TestDatabase database) {
        open(database);
        ContactId known = signUp("series-1", "Shirin", PHONE);
        ContactId other = signUp("series-1", "Aino", "+358405559999");
        assertEquals(Optional.empty(), shown(known).shownName());
        assertEquals(Optional.of("Aino"), shown(other).shownName());
        office.as(outi).with(use -> {
            use.reaching.keep(hidden, ReachKind.PHONE, "+358405559999", ReachPreference.FINE);
            return true;
        });
        assertEquals(Optional.empty(), shown(other).shownName(), "from the moment on when the register knows the number");
        office.with(use -> {
            use.reaching.keep(hidden, ReachKind.PHONE, "+358405559999", ReachPreference.NEVER);
            return true;
        });
        assertEquals(Optional.of("Aino"), shown(other).shownName(), "a number that is never to be called is somebody else's");
    }

    @TestOnBothDatabases(modules = "identity")
    void whenTheDangerIsOverTheirSignUpsHaveNamesAgain(TestDatabase database) {
        open(database);
        PersonId own = office.as(chief).take(reached(person(office.town, "Amal Said"), "+358405558888"));
        ContactId before = signUp("series-1", "Amal", "+358405558888");
        office.as(chief).with(use -> use.guarding.guard(own, SafetyKind.SAFETY_RISK, Office.TODAY, Optional.empty()));
        assertEquals(Optional.empty(), shown(before).shownName());
        office.with(use -> {
            use.guarding.end(own, SafetyKind.SAFETY_RISK);
            return true;
        });
        assertEquals(Optional.of("Amal"), shown(before).shownName());
    }

    private ContactId signUp(String scope, String name, String phone) {
        return office.with(use -> use.contacts.keep(scope, new NewContact(name, Optional.of(phone), Optional.empty(), Language.FI)));
    }

    private ContactView shown(ContactId id) {
        return office.with(use -> use.contacts.show(List.of(id))).get(id);
    }

    @TestOnBothDatabases(modules = "identity")
    void ofSeveralWaysOneIsTheBestAndAForbiddenOneIsSaidSo(TestDatabase database) {
        open(database);
        PersonId own = office.as(outi).take(reached(person(office.town, "Amal Said"), PHONE));
        office.with(use -> {
            use.reaching.keep(own, ReachKind.EMAIL, "amal@kotoisa.example", ReachPreference.BEST);
            use.reaching.keep(own, ReachKind.PHONE, "+358405550000", ReachPreference.NEVER);
            return true;
        });
        assertEquals(List.of("amal@kotoisa.example BEST", PHONE + " FINE", "+358405550000 NEVER"),
                office.with(use -> use.files.find(own)).channels().stream().map(way -> way.value() + " " + way.preference()).toList());
        office.with(use -> {
            use.reaching.forget(own, use.files.find(own).channels().get(2).id());
            return true;
        });
        assertEquals(2, office.with(use -> use.files.find(own)).channels().size());
    }
}

package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.born;
import static fi.kotoisa.identity.application.register.Office.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.register.SharedWorkers.Apart;
import fi.kotoisa.identity.application.register.SharedWorkers.Outcome;
import fi.kotoisa.identity.application.register.SharedWorkers.Shared;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two live apart; who works with both still reads both files. */
class SharedWorkersTest {

    private Office office;
    private PersonId outi;
    private PersonId aino;
    private PersonId desk;
    private PersonId chief;
    private PersonId wife;
    private PersonId husband;
    private PersonId child;

    /** The counsellor took all three in, and is the own counsellor of both adults. */
    private void open(TestDatabase database, boolean danger) {
        office = new Office(database);
        outi = office.worker("Outi", Role.COUNSELLOR, office.town);
        aino = office.worker("Aino", Role.COUNSELLOR, office.town);
        desk = office.worker("Sirpa", Role.SECRETARY, office.town);
        chief = office.worker("Maija", Role.MANAGER, office.town);
        wife = office.as(outi).take(person(office.town, "Karîn Demîr"));
        husband = office.take(person(office.town, "Azad Demîr"));
        child = office.take(born(person(office.town, "Rojîn Demîr"), Birth.on(Office.TODAY.minusYears(9))));
        office.with(use -> use.families.join(husband, wife, FamilyPart.ADULT));
        office.with(use -> use.families.join(child, wife, FamilyPart.CHILD));
        assign(wife, outi, CareTask.OWN_COUNSELLOR);
        office.as(outi).with(use -> use.separating.separate(new SeparationWish(wife, husband, Set.of(child), Set.of(), Optional.empty(), danger)));
    }

    private void assign(PersonId person, PersonId worker, CareTask task) {
        office.as(chief).with(use -> use.caring.assign(person, worker, task, Office.TODAY, Optional.empty()));
    }

    private Apart seen(PersonId worker, PersonId person) {
        return office.as(worker).with(use -> use.shared.of(person)).get(0);
    }

    private Outcome handOver(PersonId by, PersonId person, PersonId other, Optional<PersonId> next) {
        return office.as(by).with(use -> use.shared.handOver(person, other, outi, next));
    }

    private List<String> work(PersonId with) {
        return office.as(chief).with(use -> use.files.find(with)).workers().stream().map(each -> each.name() + " " + each.task()).sorted().toList();
    }

    @TestOnBothDatabases(modules = "identity")
    void itNamesWhoWorksWithBothAndWhatTheyDoForEach(TestDatabase database) {
        open(database, false);
        assign(husband, aino, CareTask.COLLEAGUE);
        Apart apart = seen(outi, wife);
        assertTrue(apart.seen());
        assertEquals(List.of("Outi"), apart.workers().stream().map(Shared::name).toList());
        assertEquals(Set.of(CareTask.OWN_COUNSELLOR, CareTask.INTAKE), apart.workers().get(0).here().tasks());
        assertEquals(Set.of(CareTask.INTAKE), apart.workers().get(0).there().tasks());
        assertEquals(List.of(Role.MANAGER.name()), apart.deciders());
    }

    @TestOnBothDatabases(modules = "identity")
    void aWorkerOfTheChildWhoWentAlongReadsWhereTheyAreToo(TestDatabase database) {
        open(database, false);
        assign(child, aino, CareTask.COLLEAGUE);
        assign(husband, aino, CareTask.COLLEAGUE);
        assertEquals(List.of("Aino", "Outi"), seen(outi, wife).workers().stream().map(Shared::name).toList());
        office.as(chief).with(use -> use.shared.handOver(wife, husband, aino, Optional.empty()));
        assertEquals(List.of("Outi INTAKE"), work(child));
        assertEquals(List.of("Aino COLLEAGUE", "Outi INTAKE"), work(husband), "the other side is left alone");
    }

    @TestOnBothDatabases(modules = "identity")
    void whoDoesNotSeeTheOtherFileIsToldOfNoWorkerOfTheirs(TestDatabase database) {
        open(database, false);
        assign(wife, aino, CareTask.COLLEAGUE);
        Apart apart = seen(aino, wife);
        assertFalse(apart.seen());
        assertEquals(List.of(), apart.workers());
        assertThrows(NotFound.class, () -> office.as(aino).with(use -> use.shared.of(husband)));
    }

    @TestOnBothDatabases(modules = "identity")
    void whereThereWasDangerHisSideIsToldOfNobody(TestDatabase database) {
        open(database, true);
        assign(husband, aino, CareTask.COLLEAGUE);
        assertEquals(List.of(), office.as(aino).with(use -> use.shared.of(husband)), "nor that they live apart");
        assertEquals(List.of(), office.as(chief).with(use -> use.shared.of(husband)));
        Apart hers = seen(outi, wife);
        assertEquals(List.of("Outi"), hers.workers().stream().map(Shared::name).toList());
        assertFalse(hers.workers().get(0).here().name().contains("Demîr"), "by the reference");
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyIsLeftWithoutSomebodyWhoAnswersForThem(TestDatabase database) {
        open(database, false);
        assertEquals(Outcome.NEEDS_SUCCESSOR, handOver(chief, husband, wife, Optional.empty()));
        assign(husband, aino, CareTask.COLLEAGUE);
        assertEquals(Outcome.NEEDS_SUCCESSOR, handOver(chief, husband, wife, Optional.empty()), "a colleague does not answer for him");
        assertEquals(List.of("Aino COLLEAGUE", "Outi INTAKE"), work(husband), "nothing was done");
        assign(husband, desk, CareTask.OWN_COUNSELLOR);
        assertEquals(Outcome.DONE, handOver(chief, husband, wife, Optional.empty()));
        assertEquals(List.of("Aino COLLEAGUE", "Sirpa OWN_COUNSELLOR"), work(husband));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoeverFollowsTakesOverEveryTaskOfThatSide(TestDatabase database) {
        open(database, false);
        assertEquals(Outcome.DONE, handOver(chief, wife, husband, Optional.of(aino)));
        assertEquals(List.of("Aino COLLEAGUE", "Aino OWN_COUNSELLOR"), work(wife));
        assertEquals(List.of("Aino OWN_COUNSELLOR"), work(child), "whoever only took her in is followed by somebody who answers for her");
        assertEquals(List.of("Outi INTAKE"), work(husband));
        assertThrows(NotFound.class, () -> office.as(outi).with(use -> use.files.find(wife)));
        assertEquals(List.of(), seen(chief, wife).workers());
        assertEquals(Outcome.DONE, handOver(chief, wife, husband, Optional.of(aino)), "twice changes nothing");
        assertEquals(List.of("Aino COLLEAGUE", "Aino OWN_COUNSELLOR"), work(wife));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoWorksWithTheOtherSideCannotFollow(TestDatabase database) {
        open(database, false);
        assign(husband, aino, CareTask.COLLEAGUE);
        assertEquals(Outcome.NOT_A_WORKER, handOver(chief, wife, husband, Optional.of(aino)));
        assertEquals(Outcome.NOT_A_WORKER, handOver(chief, wife, husband, Optional.of(PersonId.random())));
        assertEquals(List.of(desk, chief), seen(chief, wife).workers().get(0).here().successors().stream().map(PersonView::id).sorted((one, two) -> one.equals(desk) ? -1 : 1).toList());
        assertEquals(List.of(), seen(outi, wife).workers().get(0).here().successors(), "who may not say who works with whom is offered nobody");
    }

    @TestOnBothDatabases(modules = "identity")
    void onlyTwoWhoLiveApartAreHandedOverSo(TestDatabase database) {
        open(database, false);
        PersonId stranger = office.as(outi).take(person(office.town, "Amal Said"));
        assertThrows(NotFound.class, () -> handOver(chief, wife, stranger, Optional.of(aino)));
    }
}

package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.RestrictionGround;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.application.register.Guarding;
import fi.kotoisa.identity.application.register.ReachingPeople;
import fi.kotoisa.identity.application.register.RegisterSearch;
import fi.kotoisa.identity.application.register.RestrictedRecord;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.List;
import java.util.Optional;

class RestrictionTest {

    private DataDesk desk;
    private PersonId aino;
    private PersonId chief;
    private PersonId shirin;

    private void open(TestDatabase database) {
        desk = new DataDesk(database);
        aino = desk.worker("Aino", Role.COUNSELLOR);
        chief = desk.worker("Maija", Role.MANAGER);
        shirin = People.take(desk.as(aino), "Shirin Karwan", "+358405550101");
    }

    private RequestView ask(DataRequestKind kind) {
        desk.as(aino).with(DataRequests.class, requests -> requests.note(shirin, kind, "Nimi on väärin", DataDesk.TODAY.minusDays(5)));
        return desk.with(DataRequests.class, requests -> requests.of(shirin)).get(0);
    }

    private DataRequests.Outcome answer(RequestView request, boolean accepted) {
        return desk.as(chief).with(DataRequests.class, requests -> requests.answer(request.id(), request.version(), new DataRequests.Answer(accepted, "Selvä", Optional.of(RestrictionGround.CLAIMS))));
    }

    private int found(PersonId worker) {
        return desk.as(worker).with(RegisterSearch.class, search -> search.page("Shirin", false, 0)).size();
    }

    private void write() {
        desk.as(aino).doing(ReachingPeople.class, reaching -> reaching.keep(shirin, ReachKind.EMAIL, "new@example.org", ReachPreference.FINE));
    }

    @TestOnBothDatabases(modules = "identity")
    void aRequestIsAnsweredOnceAndWithinAMonth(TestDatabase database) {
        open(database);
        RequestView request = ask(DataRequestKind.CORRECTION);
        assertEquals(DataDesk.TODAY.minusDays(5).plusMonths(1), request.dueOn());
        assertEquals("Nimi on väärin", request.text());
        assertEquals(List.of(true), desk.as(chief).with(DataRequests.class, requests -> requests.page(true, 0)).rows().stream().map(RequestView::open).toList());
        assertEquals(DataRequests.Outcome.DONE, answer(request, false));
        assertEquals(DataRequests.Outcome.ANSWERED, answer(request, true));
        assertEquals(Optional.of("Selvä"), desk.with(DataRequests.class, requests -> requests.of(shirin)).get(0).answer());
        assertEquals(List.of(), desk.with(DataRequests.class, requests -> requests.page(true, 0)).rows());
        RequestView second = ask(DataRequestKind.ACCESS);
        assertThrows(SomeoneWasQuicker.class, () -> desk.as(chief).with(DataRequests.class,
                requests -> requests.answer(second.id(), second.version() + 1, new DataRequests.Answer(true, "", Optional.empty()))));
    }

    @TestOnBothDatabases(modules = "identity")
    void theOfficerSeesDeadlinesWithoutWordsAndOpensNothing(TestDatabase database) {
        open(database);
        ask(DataRequestKind.CORRECTION);
        RequestView seen = desk.as(desk.worker("Osku", Role.DATA_PROTECTION_OFFICER)).with(DataRequests.class, requests -> requests.page(true, 0)).rows().get(0);
        assertEquals(List.of("", false), List.of(seen.text(), seen.open()));
    }

    @TestOnBothDatabases(modules = "identity")
    void whileItsUseIsRestrictedARecordIsReadByItsWorkersAndChangedByNobody(TestDatabase database) {
        open(database);
        PersonId office = desk.worker("Sirpa", Role.SECRETARY);
        assertEquals(1, found(office));
        answer(ask(DataRequestKind.RESTRICTION), true);
        assertEquals(Optional.of(RestrictionGround.CLAIMS), desk.as(aino).with(Restricting.class, restricting -> restricting.of(shirin)).map(Restricting.Held::ground));
        assertEquals(List.of(0, 1, 1), List.of(found(office), found(aino), found(chief)), "the office has only the wide right");
        assertThrows(RestrictedRecord.class, this::write);
        assertEquals(Guarding.Outcome.DONE, desk.as(aino).with(Guarding.class, guarding -> guarding.guard(shirin, SafetyKind.SAFETY_RISK, DataDesk.TODAY, Optional.empty())),
                "what protects the person is never refused");
    }

    @TestOnBothDatabases(modules = "identity")
    void onceItIsLiftedEverybodySeesAndChangesItAgain(TestDatabase database) {
        open(database);
        answer(ask(DataRequestKind.RESTRICTION), true);
        desk.as(chief).doing(Restricting.class, restricting -> restricting.lift(shirin));
        assertEquals(Optional.empty(), desk.with(Restricting.class, restricting -> restricting.of(shirin)));
        write();
        assertEquals(1, found(desk.worker("Sirpa", Role.SECRETARY)));
    }
}

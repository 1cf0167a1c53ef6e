package fi.kotoisa.identity.application;

import static fi.kotoisa.identity.application.Town.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RegionMemberId;
import fi.kotoisa.identity.application.KeepingOrganisations.Correction;
import fi.kotoisa.identity.application.KeepingOrganisations.Ending;
import fi.kotoisa.identity.application.KeepingRegions.Outcome;
import fi.kotoisa.identity.application.OrganisationDetails.About;
import fi.kotoisa.identity.application.RegionMembers.Line;
import fi.kotoisa.identity.application.RegionMembers.Phase;
import fi.kotoisa.identity.domain.RegionMember;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Which municipalities belong to a region: how that begins, ends, and is seen. */
class RegionsTest {

    private static About about(OrganisationKind kind, Optional<LocalDate> to) {
        return new About(kind, new OfficialName("Nimi", "", ""), Optional.empty(), Optional.empty(), to);
    }

    private static Correction correct(RegionDesk desk, OrganisationId id, About about) {
        int seen = desk.town.organisations(desk.top, details -> details.find(id)).version();
        return desk.town.keeping(desk.top, keeping -> keeping.correct(id, seen, about));
    }

    @TestOnBothDatabases(modules = "identity")
    void aMunicipalityBelongsFromTodayOrLater(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        assertEquals(Outcome.DONE, desk.add(desk.town.town, TODAY));
        assertEquals(Outcome.DONE, desk.add(desk.neighbour, TODAY.plusDays(1)));
        assertEquals(Outcome.IN_THE_PAST, desk.add(desk.organisation(OrganisationKind.MUNICIPALITY, "Kolmas"), TODAY.minusDays(1)));
        assertEquals(List.of("Koivuranta COMING", "Lähdemetsä PRESENT"), desk.members().stream().map(line -> line.name() + " " + line.phase()).toList());
    }

    @TestOnBothDatabases(modules = "identity")
    void onlyMunicipalitiesBelongAndOnlyToRegions(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        for (OrganisationId other : List.of(desk.town.club, desk.otherRegion, desk.region)) {
            assertEquals(Outcome.NO_MUNICIPALITY, desk.add(other, TODAY));
        }
        assertEquals(Outcome.NO_REGION, desk.as(desk.top, beans -> beans.of(KeepingRegions.class).add(desk.town.town, desk.neighbour, TODAY, Optional.empty())));
        assertThrows(NotFound.class, () -> desk.add(OrganisationId.random(), TODAY));
        assertEquals(List.of("Koivuranta", "Lähdemetsä"), desk.as(desk.top, beans -> beans.of(RegionMembers.class).municipalities()).stream().map(OrganisationView::name).toList());
        assertThrows(PersistenceException.class, () -> desk.town.with(entities -> entities.createNativeQuery(
                "INSERT INTO \"identity\".\"region_member\" (id, region, municipality, from_day, version) SELECT id, id, id, CURRENT_DATE, 1 FROM \"identity\".\"organisation\"").executeUpdate()));
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyBelongsTwiceOnTheSameDays(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.add(desk.town.town, TODAY);
        assertEquals(Outcome.MEMBER_THERE, desk.add(desk.town.town, TODAY.plusDays(30)));
        assertEquals(Outcome.DONE, desk.end(desk.members().get(0), TODAY.plusDays(9)));
        assertEquals(Outcome.MEMBER_THERE, desk.add(desk.town.town, TODAY.plusDays(9)));
        assertEquals(Outcome.DONE, desk.add(desk.town.town, TODAY.plusDays(10)));
        desk.end(desk.members().get(0), TODAY);
        assertEquals(List.of(Phase.NEVER, Phase.PRESENT), desk.members().stream().map(Line::phase).toList(), "what was taken back before it began stands in nobody's way");
        assertEquals(Outcome.DONE, desk.add(desk.town.town, TODAY.plusDays(10)));
    }

    @TestOnBothDatabases(modules = "identity")
    void aMembershipEndsOnADayThatIsNotBeforeYesterday(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.belongs(desk.town.town, desk.region, TODAY.minusDays(100), Optional.empty());
        Line first = desk.members().get(0);
        assertEquals(Outcome.IN_THE_PAST, desk.end(first, TODAY.minusDays(2)));
        assertEquals(Outcome.DONE, desk.end(first, TODAY.plusDays(5)));
        assertThrows(SomeoneWasQuicker.class, () -> desk.end(first, TODAY.plusDays(4)));
        Line now = desk.members().get(0);
        assertEquals(Outcome.ENDS_EARLIER, desk.end(now, TODAY.plusDays(5)));
        assertEquals(Outcome.DONE, desk.end(now, TODAY.minusDays(1)));
        assertEquals(Phase.PAST, desk.members().get(0).phase());
        assertThrows(NotFound.class, () -> desk.as(desk.top, beans -> beans.of(KeepingRegions.class).end(new RegionMemberId(desk.region.value()), 1, TODAY)));
    }

    @TestOnBothDatabases(modules = "identity")
    void ofTwoWhoAddTheSameAtOnceOneIsTold(TestDatabase database) throws Exception {
        RegionDesk desk = new RegionDesk(database);
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try {
            Future<Outcome> second = desk.as(desk.top, beans -> {
                assertEquals(Outcome.DONE, beans.of(KeepingRegions.class).add(desk.region, desk.town.town, TODAY, Optional.empty()));
                beans.of(EntityManager.class).flush();
                Future<Outcome> begun = elsewhere.submit(() -> desk.add(desk.town.town, TODAY));
                assertThrows(TimeoutException.class, () -> begun.get(1, TimeUnit.SECONDS), "the second waits until the first is done");
                return begun;
            });
            assertEquals(Outcome.MEMBER_THERE, second.get(30, TimeUnit.SECONDS));
        } finally {
            elsewhere.shutdownNow();
        }
    }

    @TestOnBothDatabases(modules = "identity")
    void noMembershipOutlivesTheRegionOrTheMunicipality(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        LocalDate last = TODAY.plusDays(30);
        desk.add(desk.town.town, TODAY);
        assertEquals(new Ending(0, 0, 0, 1), desk.town.keeping(desk.top, keeping -> keeping.ending(desk.region, last)));
        assertEquals(1, desk.town.keeping(desk.top, keeping -> keeping.ending(desk.town.town, last)).memberships());
        assertEquals(Correction.DONE, correct(desk, desk.region, about(OrganisationKind.REGION, Optional.of(last))));
        assertEquals(Optional.of(last), desk.members().get(0).to());
        assertEquals(0, desk.town.keeping(desk.top, keeping -> keeping.ending(desk.region, last)).memberships());
        assertEquals(Outcome.DONE, desk.add(desk.neighbour, TODAY));
        assertEquals(Optional.of(last), desk.members().get(0).to(), "what is added to it ends with it too");
        assertEquals(Outcome.PLACE_CLOSED, desk.add(desk.town.town, last.plusDays(1)));
    }

    @TestOnBothDatabases(modules = "identity")
    void aRegionWithMunicipalitiesStaysOneAndAMunicipalityOfARegionToo(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.add(desk.town.town, TODAY.plusDays(3));
        assertEquals(Correction.HAS_MEMBERS, correct(desk, desk.region, about(OrganisationKind.OTHER, Optional.empty())));
        assertEquals(Correction.IS_MEMBER, correct(desk, desk.town.town, about(OrganisationKind.PARISH, Optional.empty())));
        assertEquals(Correction.DONE, correct(desk, desk.region, about(OrganisationKind.REGION, Optional.empty())));
        desk.end(desk.members().get(0), TODAY);
        assertEquals(Correction.DONE, correct(desk, desk.region, about(OrganisationKind.OTHER, Optional.empty())));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoAdministersSeesTheRegionsMunicipalitiesAndTheMunicipalitysRegions(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.belongs(desk.town.town, desk.region, TODAY, Optional.empty());
        desk.belongs(desk.town.town, desk.otherRegion, TODAY.plusDays(1), Optional.empty());
        desk.belongs(desk.neighbour, desk.region, TODAY.minusDays(9), Optional.of(TODAY.minusDays(1)));
        PersonId ofTown = desk.town.administrator("Boss", Scope.of(desk.town.town));
        PersonId ofRegion = desk.town.administrator("Chief", Scope.of(desk.region));
        assertEquals(List.of("Seutu", "Toinen seutu"), desk.as(ofTown, beans -> beans.of(RegionMembers.class).ofMunicipality(desk.town.town)).stream().map(Line::name).toList());
        assertThrows(NotFound.class, () -> desk.as(ofTown, beans -> beans.of(RegionMembers.class).ofRegion(desk.region, 0)));
        assertThrows(NotFound.class, () -> desk.as(ofTown, beans -> beans.of(RegionMembers.class).openOfRegion(desk.region)));
        assertEquals(List.of("Koivuranta", "Lähdemetsä"), desk.as(ofRegion, beans -> beans.of(RegionMembers.class).ofRegion(desk.region, 0)).rows().stream().map(Line::name).toList());
        assertEquals(List.of("Lähdemetsä"), desk.as(ofRegion, beans -> beans.of(RegionMembers.class).openOfRegion(desk.region)).stream().map(Line::name).toList());
        assertEquals(List.of(false, true), desk.as(ofRegion, beans -> beans.of(RegionMembers.class).ofRegion(desk.region, 0)).rows().stream().map(Line::own).toList(), "one has left");
        assertThrows(NotFound.class, () -> desk.as(ofRegion, beans -> beans.of(RegionMembers.class).ofRegion(desk.otherRegion, 0)));
        assertThrows(NotFound.class, () -> desk.as(ofTown, beans -> beans.of(RegionMembers.class).ofRegion(desk.town.town, 0)), "no region");
    }

    @TestOnBothDatabases(modules = "identity")
    void aLongListHasPages(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        for (int day = 0; day <= RegionMembers.PAGE; day++) {
            RegionMember member = desk.belongs(desk.neighbour, desk.region, TODAY.minusDays(2L * day + 2), Optional.of(TODAY.minusDays(2L * day + 2)));
            assertFalse(member.neverHeld());
        }
        RegionMembers.Lines first = desk.as(desk.top, beans -> beans.of(RegionMembers.class).ofRegion(desk.region, 0));
        assertEquals(RegionMembers.PAGE, first.rows().size());
        assertTrue(first.more());
        assertEquals(List.of(TODAY.minusDays(62)), desk.as(desk.top, beans -> beans.of(RegionMembers.class).ofRegion(desk.region, 1)).rows().stream().map(Line::from).toList());
    }
}

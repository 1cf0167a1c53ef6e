package fi.kotoisa.identity.application;

import static fi.kotoisa.identity.DemoPeople.KAUPUNKI;
import static fi.kotoisa.identity.DemoPeople.KIRJASTO;
import static fi.kotoisa.identity.DemoPeople.KOIVURANTA;
import static fi.kotoisa.identity.DemoPeople.SEUTU;
import static fi.kotoisa.identity.DemoPeople.SILTA;

import fi.kotoisa.identity.AgreementId;
import fi.kotoisa.identity.DemoPeople;
import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.RegionMemberId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.Shared;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.domain.Agreement;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.RegionMember;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.Unit;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the organisations of the demo data are, their units, an agreement that ends soon, a region with two municipalities, and who administers one of them. */
@ApplicationScoped
class DemoOrganisations {

    private static final UnitId GROUPS = UnitId.fromString("0d100000-0000-4000-8000-000000000001");
    private static final UnitId CAFES = UnitId.fromString("0d100000-0000-4000-8000-000000000002");
    private static final UnitId NORTH = UnitId.fromString("0d100000-0000-4000-8000-000000000003");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final AgreementId AGREEMENT = AgreementId.fromString("0da60000-0000-4000-8000-000000000001");
    private static final int DAYS_LEFT = 40;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    DemoIdentity people;

    @Inject
    Clock clock;

    /** After the people. */
    void add(@Observes @Priority(101) DemoWanted wanted) {
        if (entities.find(Organisation.class, KAUPUNKI.value()) == null) {
            addAll(TimeKeeper.today(clock));
        }
        if (entities.find(Organisation.class, SEUTU.value()) == null) {
            addRegion(TimeKeeper.today(clock));
        }
        if (entities.find(Unit.class, NORTH.value()) == null) {
            addTeam();
        }
    }

    private void addAll(LocalDate today) {
        describe(SILTA.value(), OrganisationKind.ASSOCIATION);
        describe(KIRJASTO.value(), OrganisationKind.OTHER);
        entities.persist(new Organisation(KAUPUNKI, OrganisationKind.MUNICIPALITY, new OfficialName("Lähdemetsän kaupunki", "Lähdemetsä stad", "Town of Lähdemetsä"), Optional.empty()));
        entities.flush();
        entities.persist(new Unit(GROUPS, SILTA, new OfficialName("Ryhmätoiminta", "Gruppverksamhet", "Groups"), Optional.empty()));
        entities.flush();
        entities.persist(new Unit(CAFES, SILTA, new OfficialName("Kielikahvilat", "Språkkaféer", "Language cafés"), Optional.of(GROUPS)));
        entities.persist(new Agreement(AGREEMENT, KAUPUNKI, SILTA).about("Silta järjestää kielikahviloita kaupungille", today.minusYears(1), today.plusDays(DAYS_LEFT))
                .share(Set.of(Shared.GROUPS, Shared.SIGN_UP_NUMBERS), Set.of()));
        String hash = people.hash();
        people.add(DemoPeople.SILTA_ADMIN, "Saara Esimerkki", "silta", hash, Optional.of(SILTA), Role.ADMINISTRATOR);
        Optional<OrganisationId> town = Optional.of(KAUPUNKI);
        people.add(DemoPeople.TOWN_PLANNER, "Kalle Esimerkki", "kaupunki", hash, town, Role.PLANNER);
        people.add(DemoPeople.COUNSELLOR, "Outi Esimerkki", "counsellor", hash, town, Role.COUNSELLOR);
        people.add(DemoPeople.COUNSELLOR2, "Timo Esimerkki", "counsellor2", hash, town, Role.COUNSELLOR);
        people.add(DemoPeople.SECRETARY, "Sirpa Esimerkki", "secretary", hash, town, Role.SECRETARY);
        people.add(DemoPeople.MANAGER, "Maija Esimerkki", "manager", hash, town, Role.MANAGER);
    }

    private void addRegion(LocalDate today) {
        entities.persist(new Organisation(SEUTU, OrganisationKind.REGION, new OfficialName("Lähdemetsän seutu", "Lähdemetsänejden", "Lähdemetsä region"), Optional.empty()));
        entities.persist(new Organisation(KOIVURANTA, OrganisationKind.MUNICIPALITY, new OfficialName("Koivurannan kunta", "Björkstrands kommun", "Municipality of Koivuranta"), Optional.empty()));
        entities.flush();
        List.of(KAUPUNKI, KOIVURANTA).forEach(municipality -> entities.persist(new RegionMember(new RegionMemberId(Ids.next()), SEUTU, municipality, today.minusYears(1))));
        people.add(DemoPeople.REGION_PLANNER, "Seija Esimerkki", "seutu", people.hash(), Optional.of(SEUTU), Role.PLANNER);
    }

    /** Of two: one who answers for it and a counsellor, who has been one of the whole town and still is. */
    private void addTeam() {
        entities.persist(new Unit(NORTH, KAUPUNKI, new OfficialName("Pohjoinen tiimi", "Norra teamet", "Northern team"), Optional.empty()));
        entities.flush();
        people.add(DemoPeople.TEAM_LEADER, "Tiina Esimerkki", "tiimi", people.hash(), Optional.empty());
        Scope team = Scope.of(KAUPUNKI, NORTH);
        entities.persist(new Membership(MembershipId.random(), DemoPeople.TEAM_LEADER, Role.MANAGER, team, LONG_AGO));
        entities.persist(new Membership(MembershipId.random(), DemoPeople.COUNSELLOR2, Role.COUNSELLOR, team, LONG_AGO));
    }

    private void describe(UUID id, OrganisationKind kind) {
        Organisation organisation = entities.find(Organisation.class, id);
        organisation.describe(kind, organisation.name(), organisation.businessId());
    }
}

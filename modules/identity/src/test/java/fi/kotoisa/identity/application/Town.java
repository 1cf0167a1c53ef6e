package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Duties.Duty;
import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.identity.domain.Unit;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.Tokens;
import fi.kotoisa.platform.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A town and a club in a test database, and people who have roles there; each use case is asked by one of them, whose own roles count. */
final class Town {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    final OrganisationId town = OrganisationId.random();
    final OrganisationId club = OrganisationId.random();
    final UnitId service = UnitId.random();
    final UnitId team = UnitId.random();
    final List<Duty> duties = new ArrayList<>();

    private final TestDatabase database;
    private final Secrets secrets = Secrets.fresh();

    Town(TestDatabase database) {
        this.database = database;
        database.within("identity", entities -> {
            entities.persist(new Organisation(town, OrganisationKind.MUNICIPALITY, new OfficialName("Lähdemetsä", "Källskog", ""), Optional.empty()));
            entities.persist(new Organisation(club, OrganisationKind.ASSOCIATION, new OfficialName("Kerho", "Klubben", "Club"), Optional.empty()));
            entities.flush();
            entities.persist(new Unit(service, town, new OfficialName("Palvelu", "", ""), Optional.empty()));
            entities.flush();
            entities.persist(new Unit(team, town, new OfficialName("Tiimi", "", ""), Optional.of(service)));
        });
    }

    PersonId person(String name) {
        PersonId id = PersonId.random();
        database.within("identity", entities -> entities.persist(new Person(id, name, SortKey.of(name), "fi")));
        database.within("identity", entities -> accounts(entities).open(id, name.toLowerCase() + "@kotoisa.example", Instant.EPOCH).changePassword("hash"));
        return id;
    }

    PersonId person(String name, Role role, Scope scope) {
        PersonId id = person(name);
        role(id, role, scope);
        return id;
    }

    MembershipId role(PersonId person, Role role, Scope scope) {
        MembershipId id = MembershipId.random();
        database.within("identity", entities -> entities.persist(new Membership(id, person, role, scope, TODAY.minusYears(1))));
        return id;
    }

    PersonId administrator(String name, Scope scope) {
        return person(name, Role.ADMINISTRATOR, scope);
    }

    List<Membership> roles(PersonId person) {
        return with(entities -> entities.createQuery("select m from Membership m where m.person = :person order by m.from, m.id", Membership.class).setParameter("person", person.value()).getResultList());
    }

    boolean open(PersonId person) {
        return with(entities -> entities.find(Account.class, person.value()).open());
    }

    <T> T giving(PersonId who, Function<GivingRoles, T> work) {
        return with(entities -> work.apply(offices(entities, who).giving()));
    }

    <T> T inviting(PersonId who, Function<Inviting, T> work) {
        return with(entities -> {
            Offices offices = offices(entities, who);
            offices.open.addAll(duties);
            Inviting inviting = new Inviting();
            inviting.entities = entities;
            inviting.accounts = accounts(entities);
            inviting.post = new LinkPost() {
                @Override
                void send(PersonId person, Purpose purpose) {
                    // nobody reads it
                }
            };
            inviting.administration = offices.administration();
            inviting.giving = offices.giving();
            inviting.duties = offices.duties;
            inviting.signedIn = new Asker(who);
            inviting.clock = clock();
            return work.apply(inviting);
        });
    }

    <T> T accounts(PersonId who, Function<AccountDetails, T> work) {
        return with(entities -> {
            Offices offices = offices(entities, who);
            offices.open.addAll(duties);
            AccountDetails details = new AccountDetails();
            details.accounts = accounts(entities);
            details.people = people(entities);
            details.administration = offices.administration();
            details.places = offices.places();
            details.duties = offices.duties;
            details.current = language();
            return work.apply(details);
        });
    }

    List<String> list(PersonId who, AccountQuery query) {
        return with(entities -> {
            Offices offices = offices(entities, who);
            AccountList list = new AccountList();
            list.entities = entities;
            list.accounts = accounts(entities);
            list.people = people(entities);
            list.administration = offices.administration();
            list.places = offices.places();
            list.current = language();
            return list.page(query, 0).stream().map(AccountView::name).toList();
        });
    }

    <T> T keeping(PersonId who, Function<KeepingOrganisations, T> work) {
        return with(entities -> {
            Offices offices = offices(entities, who);
            KeepingOrganisations keeping = new KeepingOrganisations();
            keeping.entities = entities;
            keeping.administration = offices.administration();
            keeping.places = offices.places();
            keeping.signedIn = new Asker(who);
            keeping.clock = clock();
            return work.apply(keeping);
        });
    }

    <T> T organisations(PersonId who, Function<OrganisationDetails, T> work) {
        return with(entities -> {
            Offices offices = offices(entities, who);
            OrganisationDetails details = new OrganisationDetails();
            details.entities = entities;
            details.administration = offices.administration();
            details.places = offices.places();
            details.current = language();
            return work.apply(details);
        });
    }

    <T> T organisationList(PersonId who, Function<OrganisationList, T> work) {
        return with(entities -> {
            OrganisationList list = new OrganisationList();
            list.entities = entities;
            list.administration = offices(entities, who).administration();
            list.current = language();
            return work.apply(list);
        });
    }

    <T> T agreeing(Function<Agreeing, T> work) {
        return with(entities -> {
            Agreeing agreeing = new Agreeing();
            agreeing.entities = entities;
            agreeing.places = offices(entities, PersonId.random()).places();
            return work.apply(agreeing);
        });
    }

    <T> T agreements(PersonId who, Function<AgreementList, T> work) {
        return with(entities -> {
            Offices offices = offices(entities, who);
            AgreementList list = new AgreementList();
            list.entities = entities;
            list.administration = offices.administration();
            list.places = offices.places();
            list.current = language();
            return work.apply(list);
        });
    }

    <T> T partners(Function<PartnerBook, T> work) {
        return with(entities -> {
            PartnerBook book = new PartnerBook();
            book.entities = entities;
            book.clock = clock();
            return work.apply(book);
        });
    }

    <T> T with(Function<EntityManager, T> work) {
        return database.inTransaction("identity", work);
    }

    Offices offices(EntityManager entities, PersonId who) {
        return new Offices(entities, new Asker(who), clock()).strict();
    }

    private static CurrentLanguage language() {
        return new CurrentLanguage() {
            @Override
            public Language language() {
                return Language.FI;
            }
        };
    }

    private PeopleDirectory people(EntityManager entities) {
        PeopleDirectory people = new PeopleDirectory();
        people.entities = entities;
        people.clock = clock();
        return people;
    }

    private Accounts accounts(EntityManager entities) {
        Accounts accounts = new Accounts();
        accounts.entities = entities;
        accounts.cipher = new FieldCipher(secrets);
        accounts.index = new BlindIndex(secrets);
        accounts.tokens = new Tokens();
        accounts.clock = clock();
        return accounts;
    }

    static Clock clock() {
        return Clock.fixed(TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** Somebody whose rights the use cases look up themselves. */
    record Asker(PersonId person) implements SignedIn {

        @Override
        public Optional<PersonId> personIfAny() {
            return Optional.of(person);
        }

        @Override
        public boolean may(String right) {
            return true;
        }

        @Override
        public boolean may(String right, OrganisationId organisation) {
            return false;
        }

        @Override
        public Set<OrganisationId> organisations(String right) {
            return Set.of();
        }

        @Override
        public void require(String right, OrganisationId organisation) {
            throw new NotAllowed(right);
        }
    }
}

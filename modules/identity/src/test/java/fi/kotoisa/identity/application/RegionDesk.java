package fi.kotoisa.identity.application;

import static fi.kotoisa.identity.application.Town.TODAY;

import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RegionMemberId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.KeepingRegions.Outcome;
import fi.kotoisa.identity.application.RegionMembers.Line;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.RegionMember;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.Tokens;
import fi.kotoisa.platform.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A {@link Town} with a neighbour, and two regions; each use case is asked by somebody on a day. */
final class RegionDesk {

    final Town town;
    final OrganisationId region;
    final OrganisationId otherRegion;
    final OrganisationId neighbour;
    final PersonId top;

    private final Secrets secrets = Secrets.fresh();

    RegionDesk(TestDatabase database) {
        town = new Town(database);
        region = organisation(OrganisationKind.REGION, "Seutu");
        otherRegion = organisation(OrganisationKind.REGION, "Toinen seutu");
        neighbour = organisation(OrganisationKind.MUNICIPALITY, "Koivuranta");
        top = town.administrator("Top", Scope.ALL);
    }

    OrganisationId organisation(OrganisationKind kind, String name) {
        OrganisationId id = OrganisationId.random();
        store(new Organisation(id, kind, new OfficialName(name, "", ""), Optional.empty()));
        return id;
    }

    void store(Object entity) {
        town.with(entities -> {
            entities.persist(entity);
            return true;
        });
    }

    /** From a day to a day, whatever the rules say of the past. */
    RegionMember belongs(OrganisationId municipality, OrganisationId where, LocalDate from, Optional<LocalDate> to) {
        RegionMember member = new RegionMember(new RegionMemberId(Ids.next()), where, municipality, from);
        to.ifPresent(member::endBy);
        store(member);
        return member;
    }

    Outcome add(OrganisationId municipality, LocalDate from) {
        return as(top, beans -> beans.of(KeepingRegions.class).add(region, municipality, from, Optional.empty()));
    }

    Outcome end(Line line, LocalDate lastDay) {
        return as(top, beans -> beans.of(KeepingRegions.class).end(line.id(), line.version(), lastDay));
    }

    List<Line> members() {
        return as(top, beans -> beans.of(RegionMembers.class).ofRegion(region, 0)).rows();
    }

    PersonId planner(Scope where) {
        return town.person("Planner" + OrganisationId.random(), Role.PLANNER, where);
    }

    void role(PersonId person, Role role, Scope where, LocalDate from) {
        store(new Membership(MembershipId.random(), person, role, where, from));
    }

    <T> T as(PersonId who, Function<Beans, T> work) {
        return town.with(entities -> work.apply(beans(entities, new Town.Asker(who), TODAY)));
    }

    /** Whoever asks has the rights that their session would give them. */
    <T> T known(PersonId who, Function<Beans, T> work) {
        SignedIn known = new Known(recognised(who, TODAY).orElseThrow());
        return town.with(entities -> work.apply(beans(entities, known, TODAY)));
    }

    Optional<Recognised> recognised(PersonId who, LocalDate day) {
        String key = OrganisationId.random().toString();
        store(new SignInSession(Tokens.fingerprint(key), who, clock(day).instant()));
        return town.with(entities -> beans(entities, new Town.Asker(who), day).of(Recognising.class).recognise(key));
    }

    /** Where somebody has a right on a day; nothing in place of the whole installation. */
    Set<Optional<OrganisationId>> places(PersonId who, String right, LocalDate day) {
        return recognised(who, day).orElseThrow().rights().stream().filter(held -> held.right().equals(right)).map(HeldRight::organisation).collect(Collectors.toSet());
    }

    private Beans beans(EntityManager entities, SignedIn asker, LocalDate day) {
        return new Beans(entities, secrets).give(Clock.class, clock(day)).give(SignedIn.class, asker).give(RightsBook.class, Offices.book()).give(UseCases.class, null).give(CurrentLanguage.class, new CurrentLanguage() {
            @Override
            public Language language() {
                return Language.FI;
            }
        });
    }

    private static Clock clock(LocalDate day) {
        return Clock.fixed(day.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}

package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.application.HeldPlaces;
import fi.kotoisa.identity.application.HeldPlaces.Places;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which records of the register the person who asks may see: one condition for list, search, count, file and whatever reads records next.
 *
 * <p>Seen is who one works with today; whose file is open to one for three hours because of an emergency; for those who answer for an organisation, its other records; and for those who answer for a unit
 * of it, the records with which somebody of that unit works today; but never those under non-disclosure, which only named people see (casework.md, permission model 3 and 6; rules.md 2.10).
 */
@ApplicationScoped
class RegisterScope {

    /** Of a role {@code m} that lets one read the register and holds today. */
    static final String READERS = "m.role in :readers and m.from <= :today and (m.to is null or m.to >= :today)";
    private static final String WORKERS = "select c.person from CareRelation c where c.worker = :asking and c.from <= :today and (c.to is null or c.to >= :today)";
    private static final String WORKED_WITH = "d.person in (" + WORKERS + ")";

    /** Who works with somebody, or opened a file, for an organisation where they have no role any more sees nothing more of it: not where their region has lost the municipality either. */
    private static final String READING = "d.organisation in :reading";

    /** With whom somebody works today whose role in one of these units lets them read the register. */
    private static final String OF_TEAM = "select c.person from Membership m, CareRelation c where c.worker = m.person and c.from <= :today and (c.to is null or c.to >= :today) and m.unit in :%s and " + READERS;

    private static final String OPENINGS = "select e.person from EmergencyOpening e where e.worker = :asking and e.endsAt > :now";
    private static final String OPENED = "d.person in (" + OPENINGS + ")";

    // asked of the table of restrictions: there are few, and Derby does not find a few among hundreds of thousands by a yes or no
    private static final String RESTRICTED = "select r.person from Restriction r where r.liftedAt is null";
    private static final String MARKED = "select m.person from SafetyMark m";

    @Inject
    SignedIn signedIn;

    @Inject
    HeldPlaces held;

    @Inject
    Clock clock;

    /**
     * A condition on {@code Particulars d}.
     *
     * @param values of its parameters
     */
    record Condition(String text, Map<String, Object> values) {

        void fill(Query query) {
            values.forEach(query::setParameter);
        }
    }

    /**
     * How to find in their order those of whom a condition holds.
     *
     * @param organisations whose people are all among them, except those under non-disclosure and those whose record is restricted
     * @param named questions for the ids of the others; their answers may hold more
     */
    record Listed(Condition condition, Set<UUID> organisations, List<Condition> named) {}

    /** Whom the person who asks sees, for a list. */
    Listed listed(boolean own) {
        Condition workedWith = new Condition(WORKERS, Map.of("asking", signedIn.person().value(), "today", today()));
        if (own) {
            return new Listed(own(), Set.of(), List.of(workedWith));
        }
        Condition opened = new Condition(OPENINGS, Map.of("asking", signedIn.person().value(), "now", now()));
        Places wide = held.places(Rights.REGISTER_WIDE);
        List<Condition> named = new ArrayList<>(List.of(workedWith, opened));
        wide.teams().values().forEach(units -> named.add(ofTeam(units)));
        if (!wide.whole().isEmpty()) {
            named.add(new Condition(RESTRICTED, Map.of()));
        }
        return new Listed(seen(), wide.whole().stream().map(OrganisationId::value).collect(Collectors.toSet()), named);
    }

    private Condition ofTeam(Set<UnitId> units) {
        return new Condition(String.format(OF_TEAM, "units"), Map.of("units", values(units), "today", today(), "readers", held.roles(Rights.REGISTER_READ)));
    }

    /** Everybody whom an organisation keeps, for a list. @param guarded also those under non-disclosure */
    static Listed of(OrganisationId organisation, boolean guarded) {
        Map<String, Object> within = Map.of("within", organisation.value());
        Condition all = new Condition(guarded ? "d.organisation = :within" : "d.organisation = :within and d.protectedPerson = false", within);
        return new Listed(all, Set.of(organisation.value()), List.of(new Condition(RESTRICTED, Map.of()), new Condition(MARKED, Map.of())));
    }

    /** What the person who asks may see. */
    Condition seen() {
        return ownAndAll(within(Rights.REGISTER_WIDE));
    }

    /** Whom the person who asks works with today. */
    Condition own() {
        return new Condition("(" + READING + " and " + WORKED_WITH + ")", Map.of("asking", signedIn.person().value(), "today", today(), "reading", among(Rights.REGISTER_READ)));
    }

    /**
     * Whom somebody who takes people in may be told of, so that nobody is kept twice: the records of the organisations where they may write, seen or not, and those they see. Never one under
     * non-disclosure that they do not work with.
     */
    Condition known() {
        Set<OrganisationId> writing = signedIn.organisations(Rights.REGISTER_WRITE);
        return ownAndAll(writing.isEmpty() ? Optional.empty() : Optional.of(new Condition("d.organisation in :writing", Map.of("writing", OrganisationId.forQuery(writing)))));
    }

    /** Whom one works with or sees because of an emergency, and these others, except those under non-disclosure. */
    private Condition ownAndAll(Optional<Condition> others) {
        Map<String, Object> values = new HashMap<>(own().values());
        values.put("now", now());
        String named = READING + " and (" + WORKED_WITH + " or " + OPENED + ")";
        if (others.isEmpty()) {
            return new Condition("(" + named + ")", values);
        }
        values.putAll(others.get().values());
        // a record whose use is restricted is there for those who work with the person, and for whoever answers for lifting the restriction (GDPR, article 18)
        Optional<Condition> answering = within(Rights.DATA_REQUEST_ANSWER);
        answering.ifPresent(where -> values.putAll(where.values()));
        return new Condition("(" + named + " or " + others.get().text() + " and d.protectedPerson = false and (d.restricted = false" + answering.map(where -> " or " + where.text()).orElse("") + "))", values);
    }

    /** Whether the person who asks answers for all records of this organisation. */
    boolean wholly(OrganisationId organisation) {
        return held.places(Rights.REGISTER_WIDE).whole().contains(organisation);
    }

    /** With whom somebody works today of the units for which the person who asks has this right; nothing where they have it for no unit. */
    Optional<Condition> ofTeams(String right) {
        return within(right, new Places(Set.of(), held.places(right).teams()));
    }

    /** The records of organisations for which the person who asks has this right, and of those that people of units work with the ones that are not under non-disclosure. */
    Condition answered(String right) {
        Places places = held.places(right);
        Map<String, Object> values = new HashMap<>(Map.of("whole", OrganisationId.forQuery(places.whole())));
        Optional<Condition> teams = ofTeams(right);
        teams.ifPresent(team -> values.putAll(team.values()));
        return new Condition("(d.organisation in :whole" + teams.map(team -> " or d.protectedPerson = false and " + team.text()).orElse("") + ")", values);
    }

    /** The records of organisations, and those that people of units work with, for which the person who asks has this right, also those under non-disclosure; nothing where they have it nowhere. */
    private Optional<Condition> within(String right) {
        return within(right, held.places(right));
    }

    private Optional<Condition> within(String right, Places places) {
        String name = right.replaceAll("[^a-z]", "");
        Map<String, Object> values = new HashMap<>();
        List<String> parts = new ArrayList<>();
        if (!places.whole().isEmpty()) {
            parts.add("d.organisation in :" + name);
            values.put(name, OrganisationId.forQuery(places.whole()));
        }
        places.teams().forEach((organisation, units) -> {
            String team = name + values.size();
            parts.add("d.organisation = :" + team + " and d.person in (" + String.format(OF_TEAM, team + "units") + ")");
            values.putAll(Map.of(team, organisation.value(), team + "units", values(units), "today", today(), "readers", held.roles(Rights.REGISTER_READ)));
        });
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Condition("(" + String.join(" or ", parts) + ")", values));
    }

    private static List<UUID> values(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }

    /** Where the person who asks has this right. */
    private List<UUID> among(String right) {
        return OrganisationId.forQuery(signedIn.organisations(right));
    }

    /** Who asks. */
    PersonId me() {
        return signedIn.person();
    }

    Instant now() {
        return clock.instant();
    }

    /** The day by which care relations hold. */
    LocalDate today() {
        return TimeKeeper.today(clock);
    }
}

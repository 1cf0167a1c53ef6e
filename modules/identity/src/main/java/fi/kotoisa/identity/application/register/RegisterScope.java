package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which records of the register the person who asks may see: one condition for list, search, count, file and whatever reads records next.
 *
 * <p>Seen is who one works with today; whose file is open to one for three hours because of an emergency; and, for those who answer for an organisation, its other records except those under
 * non-disclosure, which only named people see (casework.md, permission model 3 and 6; rules.md 2.10).
 */
@ApplicationScoped
class RegisterScope {

    private static final String WORKERS = "select c.person from CareRelation c where c.worker = :asking and c.from <= :today and (c.to is null or c.to >= :today)";
    private static final String WORKED_WITH = "d.person in (" + WORKERS + ")";

    /** Who works with somebody, or opened a file, for an organisation where they have no role any more sees nothing more of it: not where their region has lost the municipality either. */
    private static final String READING = "d.organisation in :reading";

    private static final String OPENINGS = "select e.person from EmergencyOpening e where e.worker = :asking and e.endsAt > :now";
    private static final String OPENED = "d.person in (" + OPENINGS + ")";

    // asked of the table of restrictions: there are few, and Derby does not find a few among hundreds of thousands by a yes or no
    private static final String RESTRICTED = "select r.person from Restriction r where r.liftedAt is null";
    private static final String MARKED = "select m.person from SafetyMark m";

    @Inject
    SignedIn signedIn;

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
        Set<UUID> wide = signedIn.organisations(Rights.REGISTER_WIDE).stream().map(OrganisationId::value).collect(Collectors.toSet());
        return new Listed(seen(), wide, List.of(workedWith, opened, new Condition(RESTRICTED, Map.of())));
    }

    /** Everybody whom an organisation keeps, for a list. @param guarded also those under non-disclosure */
    static Listed of(OrganisationId organisation, boolean guarded) {
        Map<String, Object> within = Map.of("within", organisation.value());
        Condition all = new Condition(guarded ? "d.organisation = :within" : "d.organisation = :within and d.protectedPerson = false", within);
        return new Listed(all, Set.of(organisation.value()), List.of(new Condition(RESTRICTED, Map.of()), new Condition(MARKED, Map.of())));
    }

    /** What the person who asks may see. */
    Condition seen() {
        return ownAndAll(Rights.REGISTER_WIDE);
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
        return ownAndAll(Rights.REGISTER_WRITE);
    }

    /** Whom one works with or sees because of an emergency, and all of the organisations where one has this right, except those under non-disclosure. */
    private Condition ownAndAll(String right) {
        Set<OrganisationId> organisations = signedIn.organisations(right);
        Map<String, Object> values = new HashMap<>(own().values());
        values.put("now", now());
        String named = READING + " and (" + WORKED_WITH + " or " + OPENED + ")";
        if (organisations.isEmpty()) {
            return new Condition("(" + named + ")", values);
        }
        values.put("wide", organisations.stream().map(OrganisationId::value).toList());
        // a record whose use is restricted is there for those who work with the person, and for whoever answers for lifting the restriction (GDPR, article 18)
        values.put("answering", among(Rights.DATA_REQUEST_ANSWER));
        return new Condition("(" + named + " or d.organisation in :wide and d.protectedPerson = false and (d.restricted = false or d.organisation in :answering))", values);
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

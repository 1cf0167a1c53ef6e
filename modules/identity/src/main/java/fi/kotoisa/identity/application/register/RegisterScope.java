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

/**
 * Which records of the register the person who asks may see: one condition for list, search, count, file and whatever reads records next.
 *
 * <p>Seen is who one works with today; whose file is open to one for three hours because of an emergency; and, for those who answer for an organisation, its other records except those under
 * non-disclosure, which only named people see (casework.md, permission model 3 and 6; rules.md 2.10).
 */
@ApplicationScoped
class RegisterScope {

    private static final String WORKED_WITH = "d.person in (select c.person from CareRelation c where c.worker = :asking and c.from <= :today and (c.to is null or c.to >= :today))";

    /** Who works with somebody, or opened a file, for an organisation where they have no role any more sees nothing more of it: not where their region has lost the municipality either. */
    private static final String READING = "d.organisation in :reading";

    private static final String OPENED = "d.person in (select e.person from EmergencyOpening e where e.worker = :asking and e.endsAt > :now)";

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

    /** Where the person who asks has this right; an id that is no organisation's where nowhere, for a list in the words of the database is never empty. */
    private List<UUID> among(String right) {
        Set<OrganisationId> organisations = signedIn.organisations(right);
        return organisations.isEmpty() ? List.of(signedIn.person().value()) : organisations.stream().map(OrganisationId::value).toList();
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

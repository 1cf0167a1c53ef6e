package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which records of the register the person who asks may see: one condition for list, search, count, file and whatever reads records next.
 *
 * <p>Seen is who one works with today; and, for those who answer for an organisation, its other records except those under non-disclosure, which only named people see (casework.md,
 * permission model 3; rules.md 2.10).
 */
@ApplicationScoped
class RegisterScope {

    /** What no organisation has: both databases refuse an empty list. */
    private static final UUID NONE = new UUID(0, 0);
    private static final String WORKED_WITH = "d.person in (select c.person from CareRelation c where c.worker = :asking and c.from <= :today and (c.to is null or c.to >= :today))";

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
        Set<OrganisationId> wide = signedIn.organisations(Rights.REGISTER_WIDE);
        Map<String, Object> values = new HashMap<>(own().values());
        if (wide.isEmpty()) {
            return own();
        }
        values.put("wide", wide.stream().map(OrganisationId::value).toList());
        return new Condition("(" + WORKED_WITH + " or d.organisation in :wide and d.protectedPerson = false)", values);
    }

    /** Whom the person who asks works with today. */
    Condition own() {
        return new Condition(WORKED_WITH, Map.of("asking", signedIn.person().value(), "today", LocalDate.now(clock.withZone(TimeKeeper.HELSINKI))));
    }

    /**
     * Whom somebody who takes people in may be told of, so that nobody is kept twice: the records of the organisations where they may write, seen or not, and those they see. Never one under
     * non-disclosure that they do not work with.
     */
    Condition known() {
        Map<String, Object> values = new HashMap<>(own().values());
        List<UUID> organisations = signedIn.organisations(Rights.REGISTER_WRITE).stream().map(OrganisationId::value).toList();
        values.put("wide", organisations.isEmpty() ? List.of(NONE) : organisations);
        return new Condition("(" + WORKED_WITH + " or d.organisation in :wide and d.protectedPerson = false)", values);
    }
}

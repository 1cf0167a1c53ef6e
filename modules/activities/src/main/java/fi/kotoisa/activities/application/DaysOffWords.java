package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** What a day that nobody plans for is called: a public holiday or a school break. */
@ApplicationScoped
@Transactional
public class DaysOffWords {

    @Inject
    FreeDays days;

    /** Its name in the language that is asked for; nothing for an ordinary day. @param whose breaks count beside everybody's */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public Optional<String> of(LocalDate day, OrganisationId whose) {
        return days.from(day, true, true, whose).on(day).map(gap -> days.names(day, day, whose).of(gap, day));
    }
}

package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.HostNeeds;
import fi.kotoisa.identity.DemoPeople;
import fi.kotoisa.platform.DemoWanted;
import fi.kotoisa.platform.Language;
import fi.kotoisa.volunteering.ShiftOutcome;
import fi.kotoisa.volunteering.domain.Hosts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The second demo volunteer has taken shifts: some dates are full then, some still want somebody, and some overlap with what that volunteer has. */
@ApplicationScoped
class DemoShifts {

    private static final int DATES = 16;
    private static final int OF_ONE_GROUP = 2;

    @Inject
    HostNeeds needs;

    @Inject
    Hosts hosts;

    @Inject
    ShiftPlaces places;

    @Inject
    Clock clock;

    void add(@Observes @Priority(300) DemoWanted wanted) {
        if (!hosts.known(List.of(DemoPeople.VOLUNTEER2)).isEmpty()) {
            return;
        }
        List<HostNeedView> dates = needs.upcoming(LocalDateTime.now(clock), 0, DATES, Language.FI);
        Map<ActivityId, Integer> taken = new HashMap<>();
        for (HostNeedView date : dates) {
            if (taken.getOrDefault(date.activity(), 0) < OF_ONE_GROUP && places.take(DemoPeople.VOLUNTEER2, date.session()) == ShiftOutcome.TAKEN) {
                taken.merge(date.activity(), 1, Integer::sum);
            }
        }
    }
}

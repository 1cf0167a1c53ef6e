package fi.kotoisa.volunteering;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.SessionId;
import java.time.LocalDateTime;
import java.util.List;

/** Dates of an invented group for tests. */
public final class Dates {

    public static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 12, 0);
    public static final ActivityId GROUP = new ActivityId(new java.util.UUID(1, 1));

    private Dates() {}

    /** Tomorrow from this hour for two hours. */
    public static HostNeedView tomorrow(int hour, int hostsNeeded) {
        return at(SessionId.next(), NOW.toLocalDate().plusDays(1).atTime(hour, 0), hostsNeeded, false);
    }

    public static HostNeedView at(SessionId id, LocalDateTime start, int hostsNeeded, boolean cancelled) {
        return new HostNeedView(id, GROUP, "Kielikahvila", "fi", start, start.plusHours(2), "Kirjasto", "Katu 1", hostsNeeded, List.of("fi"), cancelled);
    }

    public static HostNeedView moved(HostNeedView date, LocalDateTime start) {
        return at(date.session(), start, date.hostsNeeded(), date.cancelled());
    }

    public static HostNeedView cancelled(HostNeedView date) {
        return at(date.session(), date.startsAt(), date.hostsNeeded(), true);
    }

    public static HostNeedView wanting(HostNeedView date, int hostsNeeded) {
        return at(date.session(), date.startsAt(), hostsNeeded, date.cancelled());
    }
}

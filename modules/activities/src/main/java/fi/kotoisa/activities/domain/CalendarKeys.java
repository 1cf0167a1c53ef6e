package fi.kotoisa.activities.domain;

import java.util.Optional;
import java.util.UUID;

/** All keys of people's own calendar addresses. */
public interface CalendarKeys {

    Optional<CalendarKey> of(UUID owner);

    Optional<CalendarKey> byMark(String mark);

    void add(CalendarKey key);

    void remove(CalendarKey key);
}

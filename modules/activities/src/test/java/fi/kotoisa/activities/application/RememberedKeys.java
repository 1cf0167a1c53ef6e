package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.CalendarKey;
import fi.kotoisa.activities.domain.CalendarKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys of own calendars, in memory. */
final class RememberedKeys implements CalendarKeys {
    private final Map<UUID, CalendarKey> all = new HashMap<>();

    @Override
    public Optional<CalendarKey> of(UUID owner) {
        return Optional.ofNullable(all.get(owner));
    }

    @Override
    public Optional<CalendarKey> byMark(String mark) {
        return all.values().stream().filter(key -> key.mark().equals(mark)).findFirst();
    }

    @Override
    public void add(CalendarKey key) {
        all.put(key.owner(), key);
    }

    @Override
    public void remove(CalendarKey key) {
        all.remove(key.owner());
    }
}

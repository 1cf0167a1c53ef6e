package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.ActivityId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All feeds that are read again and again, with their groups. */
public interface Feeds {

    Optional<Feed> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Feed> lock(UUID id);

    /** By name. */
    List<Feed> of(Collection<UUID> organisers, int skip, int atMost);

    /** How many of these organisers' feeds, paused ones left out, failed so often in a row or more. */
    long failing(Collection<UUID> organisers, int times);

    /** Those that are to be read now, the longest overdue first. */
    List<UUID> due(long now, int atMost);

    void add(Feed feed);

    /** With everything that is kept of it; its groups and dates stay. */
    void remove(Feed feed);

    /** The groups that came from this feed and are in no other. */
    Set<ActivityId> onlyIn(UUID feed);

    /** Remembers that the feed has these groups. */
    void has(UUID feed, Set<ActivityId> groups);

    /** Forgets that the feed had groups that it does not have any more, where another feed has them. */
    void leave(UUID feed, Set<ActivityId> still);

    /** How many coming dates of each feed wait for a person; a feed without any is left out. */
    Map<UUID, Long> waiting(Collection<UUID> feeds, LocalDateTime now);
}

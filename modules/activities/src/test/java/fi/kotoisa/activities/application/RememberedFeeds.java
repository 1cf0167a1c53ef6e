package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.FeedRemark;
import fi.kotoisa.activities.domain.FeedRun;
import fi.kotoisa.activities.domain.FeedRuns;
import fi.kotoisa.activities.domain.Feeds;
import fi.kotoisa.activities.domain.MissingDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Feeds that are followed, and what came of them, in memory. */
final class RememberedFeeds implements Feeds, FeedRuns {

    final Map<UUID, Feed> all = new LinkedHashMap<>();
    final List<FeedRun> runs = new ArrayList<>();
    private final Map<UUID, Set<ActivityId>> groups = new HashMap<>();
    private final Map<UUID, List<MissingDate>> missing = new HashMap<>();
    private final Map<UUID, List<FeedRemark>> remarks = new HashMap<>();

    @Override
    public Optional<Feed> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Feed> lock(UUID id) {
        return find(id);
    }

    @Override
    public List<Feed> of(Collection<UUID> organisers, int skip, int atMost) {
        return all.values().stream().filter(feed -> organisers.contains(feed.organiser())).skip(skip).limit(atMost).toList();
    }

    @Override
    public long failing(Collection<UUID> organisers, int times) {
        return of(organisers, 0, 1000).stream().filter(feed -> !feed.paused() && feed.failures() >= times).count();
    }

    @Override
    public List<UUID> due(long now, int atMost) {
        return all.values().stream().filter(feed -> feed.isDue(now)).map(Feed::id).limit(atMost).toList();
    }

    @Override
    public void add(Feed feed) {
        all.put(feed.id(), feed);
    }

    @Override
    public void remove(Feed feed) {
        all.remove(feed.id());
        groups.remove(feed.id());
    }

    @Override
    public Set<ActivityId> onlyIn(UUID feed) {
        return groups.getOrDefault(feed, Set.of()).stream().filter(group -> groups.entrySet().stream().noneMatch(other -> !other.getKey().equals(feed) && other.getValue().contains(group)))
                .collect(Collectors.toSet());
    }

    @Override
    public void has(UUID feed, Set<ActivityId> now) {
        groups.computeIfAbsent(feed, key -> new HashSet<>()).addAll(now);
    }

    @Override
    public void leave(UUID feed, Set<ActivityId> still) {
        Set<ActivityId> alone = onlyIn(feed);
        groups.get(feed).removeIf(group -> !still.contains(group) && !alone.contains(group));
    }

    @Override
    public Map<UUID, Long> waiting(Collection<UUID> feeds, LocalDateTime now) {
        return feeds.stream().collect(Collectors.toMap(feed -> feed, feed -> (long) missing(feed, now).size()));
    }

    @Override
    public List<FeedRun> of(UUID feed, int skip, int atMost) {
        return runs.stream().filter(run -> run.feed().equals(feed)).sorted(Comparator.comparing(FeedRun::begunAt).reversed()).skip(skip).limit(atMost).toList();
    }

    @Override
    public Map<UUID, FeedRun> last(Collection<UUID> feeds) {
        return runs.stream().collect(Collectors.toMap(FeedRun::feed, run -> run, (one, later) -> later));
    }

    @Override
    public void add(FeedRun run, long forgetBefore) {
        runs.removeIf(each -> each.begunAt() < forgetBefore);
        runs.add(run);
    }

    @Override
    public List<FeedRemark> remarks(UUID feed, int skip, int atMost) {
        return remarks.getOrDefault(feed, List.of());
    }

    @Override
    public void remark(UUID feed, List<FeedRemark> now) {
        remarks.put(feed, now);
    }

    @Override
    public List<MissingDate> missing(UUID feed, LocalDateTime now) {
        return missing.getOrDefault(feed, List.of());
    }

    @Override
    public void miss(UUID feed, List<MissingDate> dates) {
        missing.put(feed, dates);
    }

    /** The keys of what waits. */
    Set<SessionId> waiting(UUID feed) {
        return missing.getOrDefault(feed, List.of()).stream().map(MissingDate::session).collect(Collectors.toSet());
    }
}

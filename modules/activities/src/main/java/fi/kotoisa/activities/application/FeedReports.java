package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.application.FeedLine.Missing;
import fi.kotoisa.activities.application.FeedLine.Reading;
import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.FeedRemark;
import fi.kotoisa.activities.domain.FeedRun;
import fi.kotoisa.activities.domain.FeedRuns;
import fi.kotoisa.activities.domain.Feeds;
import fi.kotoisa.activities.feeds.FeedProblemKind;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The feeds of one's own organisations that are read again and again: how they are, what came of each reading, what waits for a person. */
@ApplicationScoped
@Transactional
public class FeedReports {

    @Inject
    Feeds feeds;

    @Inject
    FeedRuns runs;

    @Inject
    MissingDates missing;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** By name. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<FeedLine> feeds(int skip, int atMost) {
        return lines(feeds.of(organisers(), skip, atMost));
    }

    /** How many feeds could not be read three times in a row or more. Nobody's, for somebody who does not plan. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public long failing() {
        return feeds.failing(organisers(), Feed.WORTH_TELLING);
    }

    @Allowed(value = PLAN, trace = Trace.NONE)
    public FeedLine feed(UUID id) {
        return lines(List.of(own(id))).get(0);
    }

    /** Whether this address is read again and again for this organisation. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public Optional<UUID> of(OrganisationId organiser, String address) {
        signedIn.require(PLAN, organiser);
        return feeds.find(Feed.idOf(organiser.value(), address)).map(Feed::id);
    }

    /** The readings of the last three months, newest first. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<Reading> readings(UUID id, int skip, int atMost) {
        return runs.of(own(id).id(), skip, atMost).stream().map(this::reading).toList();
    }

    /** What could not be read as it stands when the feed was read last, in its order. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<ImportRow> problems(UUID id, int skip, int atMost) {
        return runs.remarks(own(id).id(), skip, atMost).stream().map(FeedReports::row).toList();
    }

    /** What is no longer in the feed and waits for a person: groups that vanished whole first, then single dates by time. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<Missing> missing(UUID id) {
        return missing.of(own(id).id());
    }

    private Feed own(UUID id) {
        return feeds.find(id).filter(feed -> signedIn.may(PLAN, new OrganisationId(feed.organiser()))).orElseThrow(NotFound::new);
    }

    private Set<UUID> organisers() {
        return signedIn.organisations(PLAN).stream().map(OrganisationId::value).collect(Collectors.toSet());
    }

    private List<FeedLine> lines(List<Feed> found) {
        List<UUID> ids = found.stream().map(Feed::id).toList();
        Map<UUID, FeedRun> last = runs.last(ids);
        Map<UUID, Long> waiting = feeds.waiting(ids, LocalDateTime.now(clock));
        return found.stream()
                .map(feed -> new FeedLine(feed.id(), feed.name(), feed.address(), feed.rhythm().name(), feed.drafts(), feed.paused(), feed.failures(), time(feed.dueAt()),
                        Optional.ofNullable(last.get(feed.id())).map(this::reading), waiting.getOrDefault(feed.id(), 0L)))
                .toList();
    }

    private Reading reading(FeedRun run) {
        FeedRun.Counts counts = run.counts();
        return new Reading(time(run.begunAt()), run.outcome().name(), run.why().orElse(""), counts.created(), counts.changed(), counts.kept(), counts.missing(), counts.remarks());
    }

    private static ImportRow row(FeedRemark remark) {
        FeedProblemKind kind = FeedProblemKind.valueOf(remark.kind());
        return new ImportRow(kind.itemIsLost() ? Action.SKIPPED : Action.NOTED, remark.place(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), false, false, false,
                List.of(), Optional.of(kind), remark.detail());
    }

    private LocalDateTime time(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), clock.getZone());
    }
}

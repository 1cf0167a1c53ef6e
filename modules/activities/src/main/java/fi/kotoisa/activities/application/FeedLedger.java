package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.FeedGone.Gone;
import fi.kotoisa.activities.application.FeedPlan.Step;
import fi.kotoisa.activities.application.FeedTaking.Taken;
import fi.kotoisa.activities.application.FeedWire.Version;
import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.ImportRow.Change;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.FeedRemark;
import fi.kotoisa.activities.domain.FeedRun;
import fi.kotoisa.activities.domain.FeedRun.Counts;
import fi.kotoisa.activities.domain.FeedRun.Outcome;
import fi.kotoisa.activities.domain.FeedRuns;
import fi.kotoisa.activities.domain.Feeds;
import fi.kotoisa.activities.domain.MissingDate;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.feeds.FeedProblem;
import fi.kotoisa.activities.feeds.FeedReading;
import fi.kotoisa.platform.Changes;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes a feed to read it, and writes down what came of it. Between the two, while the network is waited for and the feed is understood, no transaction is open.
 *
 * <p>What the feed says is taken over but for one thing: what it does not say any more waits for a person.
 */
@ApplicationScoped
@Transactional
class FeedLedger {

    /** Longer than reading one may take: whoever took a feed and died gives it free by then. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_REMARKS = 200;
    private static final int AT_ONCE = 20;

    @Inject
    Feeds feeds;

    @Inject
    FeedRuns runs;

    @Inject
    FeedTaking taking;

    @Inject
    FeedGone gone;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    /** A feed that somebody reads at this moment. */
    record Errand(UUID feed, String address, String language, Version known, long begunAt) {}

    List<UUID> due() {
        return feeds.due(clock.millis(), AT_ONCE);
    }

    /**
     * Takes the feed, unless somebody else has it or it is gone.
     *
     * @param asked by a person, who need not wait until it is due
     */
    Optional<Errand> take(UUID id, boolean asked) {
        long now = clock.millis();
        return feeds.lock(id).filter(feed -> asked || feed.isDue(now)).filter(feed -> feed.take(now, LEASE)).map(feed -> {
            boolean inFull = asked || !feed.mayBeUnchanged(now);
            Version known = inFull ? Version.NONE : new Version(feed.entityTag().orElse(""), feed.lastModified().orElse(""));
            return new Errand(id, feed.address(), feed.textLanguage(), known, now);
        });
    }

    /** There is nothing new. */
    void unchanged(Errand errand) {
        feeds.lock(errand.feed()).ifPresent(feed -> {
            feed.answered(clock.millis());
            write(errand, Outcome.UNCHANGED, "", Counts.NONE);
        });
    }

    /** @param why the name of the reason, empty where it is not known */
    void failed(Errand errand, Outcome outcome, String why) {
        feeds.lock(errand.feed()).ifPresent(feed -> {
            feed.failed(clock.millis());
            write(errand, outcome, why, Counts.NONE);
        });
    }

    /** Takes over what the feed says now. */
    void read(Errand errand, FeedReading reading, Version version) {
        feeds.lock(errand.feed()).ifPresent(feed -> {
            List<Step> steps = taking.steps(feed.organiser(), reading.items());
            int missing = missing(feed, reading, steps);
            Taken taken = taking.take(feed.organiser(), feed.name(), steps, feed.drafts());
            link(feed, reading, taken.groups());
            int kept = (int) steps.stream().filter(step -> step.action() == Action.KEPT).count();
            feed.read(version.tag(), version.modified(), clock.millis());
            write(errand, Outcome.READ, "", new Counts(taken.created(), taken.changed(), kept, missing, reading.problems().size()));
            if (taken.created() + taken.changed() > 0 || steps.stream().anyMatch(step -> step.changes().contains(Change.TEXT) || step.groupChanges())) {
                changes.bump("activities");
            }
        });
    }

    /** What a feed had when it was taken over by hand. */
    void begin(Feed feed, FeedReading reading) {
        link(feed, reading, taking.steps(feed.organiser(), reading.items()).stream().flatMap(step -> step.activity().stored().stream()).map(Activity::id).collect(Collectors.toSet()));
    }

    private void link(Feed feed, FeedReading reading, Set<ActivityId> groups) {
        feeds.has(feed.id(), groups);
        if (!FeedGone.hidesDates(reading) && reading.until().isEmpty()) {
            feeds.leave(feed.id(), groups);
        }
        remark(feed, reading.problems());
    }

    /** How many dates are missing. Of a feed that could not be read whole those stay that were missing before, unless they are there again. */
    private int missing(Feed feed, FeedReading reading, List<Step> steps) {
        if (!FeedGone.hidesDates(reading)) {
            return miss(feed, gone.find(feed, reading, steps));
        }
        Set<SessionId> there = steps.stream().flatMap(step -> step.known().stream()).map(Session::id).collect(Collectors.toSet());
        List<MissingDate> before = runs.missing(feed.id(), LocalDateTime.now(clock)).stream().filter(date -> !there.contains(date.session())).toList();
        runs.miss(feed.id(), before);
        return before.size();
    }

    private int miss(Feed feed, List<Gone> dates) {
        runs.miss(feed.id(), dates.stream().map(date -> new MissingDate(feed.id(), date.session().id(), date.whole(), clock.millis())).toList());
        return dates.size();
    }

    private void remark(Feed feed, List<FeedProblem> problems) {
        runs.remark(feed.id(), IntStream.range(0, Math.min(problems.size(), MOST_REMARKS)).mapToObj(i -> remark(feed.id(), i, problems.get(i))).toList());
    }

    private static FeedRemark remark(UUID feed, int turn, FeedProblem problem) {
        return new FeedRemark(Ids.next(), feed, turn, FeedPlan.cut(problem.where(), 500), problem.kind().name(), problem.detail());
    }

    private void write(Errand errand, Outcome outcome, String why, Counts counts) {
        runs.add(new FeedRun(Ids.next(), errand.feed(), errand.begunAt(), outcome, why, counts), clock.millis() - KEPT.toMillis());
    }
}

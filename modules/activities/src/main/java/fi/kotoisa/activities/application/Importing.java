package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.FeedPlan.Step;
import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.FeedImport;
import fi.kotoisa.activities.domain.FeedImports;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.feeds.FeedItem;
import fi.kotoisa.activities.feeds.FeedReading;
import fi.kotoisa.activities.feeds.NotAFeedException;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Changes;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Taking other people's calendars over: a feed is read, looked at row by row, and only then taken over.
 *
 * <p>A series of the feed becomes one activity of the organisation, an item one date of it. Their keys are remembered, so that the next import changes what changed and
 * nothing else. A date that a person changed here stays as it is.
 */
@ApplicationScoped
@Transactional
public class Importing {

    private static final int NAME = 200;

    @Inject
    FeedImports imports;

    @Inject
    FeedContents contents;

    @Inject
    FeedVenues venues;

    @Inject
    Activities activities;

    @Inject
    SignedIn signedIn;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    /**
     * Keeps a feed to be looked at.
     *
     * @param address where it was fetched, empty for a file
     * @return the import
     * @throws NotAFeedException when the bytes are no feed; nothing is kept then
     */
    @Allowed(PLAN)
    public UUID read(OrganisationId organiser, String name, Optional<String> address, byte[] content) throws NotAFeedException {
        signedIn.require(PLAN, organiser);
        FeedReading reading = contents.read(content);
        String shown = FeedPlan.cut(reading.name().filter(own -> !own.isBlank()).orElse(name), NAME);
        UUID id = Ids.next();
        imports.add(new FeedImport(id, organiser.value(), shown, address.orElse(null), content, signedIn.person().value(), clock.millis()));
        return id;
    }

    /** What taking it over would do now. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public ImportPreview preview(UUID id) {
        FeedImport read = own(imports.find(id));
        FeedReading reading = contents.readAgain(read.content());
        List<ImportRow> rows = new ArrayList<>(steps(read, reading).stream().map(this::row).toList());
        reading.problems().forEach(problem -> rows.add(new ImportRow(problem.kind().itemIsLost() ? Action.SKIPPED : Action.NOTED, problem.where(), Optional.empty(),
                Optional.empty(), false, Optional.empty(), false, false, List.of(), Optional.of(problem.kind()), problem.detail())));
        return new ImportPreview(id, read.name(), reading.kind(), read.wasApplied(), rows);
    }

    /** Takes the import over and shows its dates to everybody. Doing it twice changes nothing more. */
    @Allowed(PLAN)
    public ImportPreview take(UUID id) {
        FeedImport read = own(imports.lock(id));
        FeedReading reading = contents.readAgain(read.content());
        List<Step> steps = steps(read, reading);
        Map<String, Activity> known = activities.byFeedKeys(read.organiser(), keys(reading.items()));
        int changed = 0;
        int created = 0;
        Map<String, Activity> all = new HashMap<>(known);
        for (Step step : steps) {
            Activity activity = all.computeIfAbsent(step.item().seriesKey(), key -> begin(read, step.item()));
            if (step.action() == Action.CREATE) {
                create(activity, step.item());
                created++;
            } else if (step.action() == Action.CHANGE) {
                follow(activity, step);
                changed++;
            }
        }
        read.applied(created, changed, clock.millis());
        changes.bump("activities");
        return preview(id);
    }

    /** The newest imports of an organisation. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<ImportLine> newest(OrganisationId organiser, int skip, int atMost) {
        signedIn.require(PLAN, organiser);
        return imports.newest(organiser.value(), skip, atMost).stream()
                .map(line -> new ImportLine(line.id(), line.name(), line.applied(), LocalDateTime.ofInstant(Instant.ofEpochMilli(line.readAt()), clock.getZone()), line.created(),
                        line.changed()))
                .toList();
    }

    private FeedImport own(Optional<FeedImport> found) {
        FeedImport read = found.orElseThrow(NotFound::new);
        if (!signedIn.may(PLAN, new OrganisationId(read.organiser()))) {
            throw new NotFound();
        }
        return read;
    }

    private List<Step> steps(FeedImport read, FeedReading reading) {
        Map<String, Activity> known = activities.byFeedKeys(read.organiser(), keys(reading.items()));
        Map<String, Session> sessions = known.values().stream()
                .flatMap(activity -> activities.sessions(activity.id()).stream())
                .filter(session -> session.feedKey().isPresent())
                .collect(Collectors.toMap(session -> session.feedKey().orElseThrow(), session -> session, (first, second) -> first));
        return reading.items().stream().map(item -> {
            Optional<Session> session = Optional.ofNullable(sessions.get(item.key()));
            return FeedPlan.step(item, Optional.ofNullable(known.get(item.seriesKey())), session, session.flatMap(one -> venues.find(one.place().venue())));
        }).toList();
    }

    private static Set<String> keys(List<FeedItem> items) {
        return items.stream().map(FeedItem::seriesKey).collect(Collectors.toSet());
    }

    private ImportRow row(Step step) {
        SessionTime time = FeedPlan.time(step.item());
        boolean past = time.endsAt().isBefore(LocalDateTime.now(clock));
        return new ImportRow(step.action(), FeedPlan.title(step.item()), Optional.of(time.startsAt()), Optional.of(time.endsAt()), time.wholeDay(),
                step.item().place().flatMap(place -> place.label("fi")), step.item().cancelled(), past, FeedPlan.ordered(step.changes()), Optional.empty(), "");
    }

    private Activity begin(FeedImport read, FeedItem item) {
        UUID venue = venues.keep(item).orElse(null);
        ActivityPlan plan = new ActivityPlan(FeedPlan.texts(item), Set.copyOf(item.languages()), LanguageLevel.UNKNOWN, Audience.EVERYONE, item.free().orElse(false),
                SignUpKind.NONE, 0, 0, 0, null, venue, null, item.infoUrl().map(URI::toString).filter(url -> url.length() <= 1000).orElse(null));
        Activity activity = new Activity(ActivityId.next(), read.organiser(), plan, clock.millis());
        activity.comeFrom(item.seriesKey(), read.name());
        activity.publish();
        activities.add(activity);
        return activity;
    }

    private void create(Activity activity, FeedItem item) {
        Session session = new Session(SessionId.next(), activity.id(), FeedPlan.time(item), place(item));
        session.comeFrom(item.key(), FeedPlan.time(item).startsAt());
        if (item.cancelled()) {
            session.follow(session.time(), session.place(), true, clock.millis());
        }
        session.publish(clock.millis());
        activities.add(session);
    }

    private void follow(Activity activity, Step step) {
        step.known().ifPresent(session -> session.follow(FeedPlan.time(step.item()), place(step.item()), step.item().cancelled(), clock.millis()));
        if (step.changes().contains(ImportRow.Change.TEXT)) {
            activity.tell(FeedPlan.texts(step.item()));
        }
    }

    private SessionPlace place(FeedItem item) {
        return new SessionPlace(venues.keep(item).orElse(null), null, null, 0);
    }
}

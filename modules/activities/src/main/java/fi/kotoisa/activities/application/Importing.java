package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.FeedGone.Gone;
import fi.kotoisa.activities.application.FeedPlan.Step;
import fi.kotoisa.activities.application.FeedTaking.Taken;
import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.ImportRow.Change;
import fi.kotoisa.activities.domain.FeedImport;
import fi.kotoisa.activities.domain.FeedImports;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.feeds.FeedReading;
import fi.kotoisa.activities.feeds.FeedWindow;
import fi.kotoisa.activities.feeds.NotAFeedException;
import fi.kotoisa.activities.feeds.NotAFeedException.Reason;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Changes;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

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
    /** What no page shows and no database should meet: control characters and halves of characters. */
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    @Inject
    FeedImports imports;

    @Inject
    FeedContents contents;

    @Inject
    FeedTaking taking;

    @Inject
    FeedGone gone;

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
     * @param language BCP 47 tag of what is written in a calendar that does not say it itself
     * @return the import
     * @throws NotAFeedException when the bytes are no feed, or one without anything in it; nothing is kept then
     */
    @Allowed(PLAN)
    public UUID read(OrganisationId organiser, String name, Optional<String> address, String language, byte[] content) throws NotAFeedException {
        signedIn.require(PLAN, organiser);
        FeedReading reading = contents.read(content, language);
        if (reading.items().isEmpty() && reading.problems().isEmpty()) {
            throw new NotAFeedException(Reason.NO_EVENTS);
        }
        String shown = FeedPlan.cut(reading.name().filter(own -> !own.isBlank()).orElseGet(() -> NOT_SHOWN.matcher(name).replaceAll("")), NAME);
        UUID id = Ids.next();
        FeedImport read = new FeedImport(id, organiser.value(), shown, address.orElse(null), content, signedIn.person().value(), clock.millis());
        read.writtenIn(language);
        imports.add(read);
        return id;
    }

    /** What taking it over would do now. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public ImportPreview preview(UUID id) {
        return look(own(imports.find(id))).preview();
    }

    /** What an import means now, and how that is shown. */
    private record Look(List<Step> steps, List<Gone> gone, ImportPreview preview) {}

    private Look look(FeedImport read) {
        FeedReading reading = contents.readAgain(read.content(), read.textLanguage());
        List<Step> steps = taking.steps(read.organiser(), reading.items());
        List<Gone> vanished = gone.find(read, reading, steps);
        List<ImportRow> rows = new ArrayList<>(steps.stream().map(this::row).toList());
        vanished.forEach(each -> rows.add(row(each)));
        reading.problems().forEach(problem -> rows.add(new ImportRow(problem.kind().itemIsLost() ? Action.SKIPPED : Action.NOTED, problem.where(), Optional.empty(), Optional.empty(),
                Optional.empty(), false, Optional.empty(), false, false, false, List.of(), Optional.of(problem.kind()), problem.detail())));
        FeedWindow window = contents.window();
        return new Look(steps, vanished,
                new ImportPreview(read.id(), new OrganisationId(read.organiser()), read.name(), read.address(), reading.kind(), read.wasApplied(), window.from(), window.to(), rows));
    }

    /**
     * Takes over what was shown and nothing else, and shows its dates to everybody.
     *
     * @param seen the version of the preview that was shown
     * @param off the dates that are called off, of those that are no longer in the feed
     * @param why they are, for everybody to read
     * @throws SomeoneWasQuicker when the preview is another by now, or somebody changed one of the dates; nothing is done then
     */
    @Allowed(PLAN)
    public void take(UUID id, long seen, Set<SessionId> off, String why) {
        FeedImport read = own(imports.lock(id));
        Look now = look(read);
        if (now.preview().version() != seen) {
            throw new SomeoneWasQuicker(new IllegalStateException("the rows are not those that were shown"));
        }
        take(read, now.steps(), now.gone().stream().filter(each -> off.contains(each.session().id())).toList(), why);
    }

    /**
     * Takes the import over and shows its dates to everybody. Doing it twice changes nothing more.
     *
     * @param callOff how many dates that are no longer in the feed a person saw and agrees to call off; 0 for none
     * @throws SomeoneWasQuicker when these are no longer as many; nothing is done then
     */
    @Allowed(PLAN)
    public void take(UUID id, long callOff) {
        FeedImport read = own(imports.lock(id));
        FeedReading reading = contents.readAgain(read.content(), read.textLanguage());
        List<Step> steps = taking.steps(read.organiser(), reading.items());
        List<Gone> off = callOff > 0 ? gone.find(read, reading, steps) : List.of();
        if (off.size() != callOff) {
            throw new SomeoneWasQuicker(new IllegalStateException(off.size() + " dates are gone, " + callOff + " were seen"));
        }
        take(read, steps, off, "");
    }

    private void take(FeedImport read, List<Step> steps, List<Gone> off, String why) {
        Taken taken = taking.take(read.organiser(), read.name(), steps, false);
        gone.callOff(off, why);
        read.applied(taken.created(), taken.changed() + off.size(), clock.millis());
        changes.bump("activities");
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

    private ImportRow row(Step step) {
        SessionTime time = FeedPlan.time(step.item());
        boolean past = time.endsAt().isBefore(LocalDateTime.now(clock));
        return new ImportRow(step.action(), FeedPlan.title(step.item()), step.known().map(Session::id), Optional.of(time.startsAt()), Optional.of(time.endsAt()), time.wholeDay(),
                step.item().place().flatMap(place -> place.label("fi")), step.item().cancelled(), past, step.item().perhapsSeries(), FeedPlan.ordered(step.changes()), Optional.empty(), "");
    }

    private ImportRow row(Gone gone) {
        SessionTime time = gone.session().time();
        return new ImportRow(Action.GONE, FeedPlan.title(gone.activity()), Optional.of(gone.session().id()), Optional.of(time.startsAt()), Optional.of(time.endsAt()), time.wholeDay(),
                taking.placeOf(gone.session()), false, false, false, gone.whole() ? List.of(Change.GROUP) : List.of(), Optional.empty(), "");
    }
}

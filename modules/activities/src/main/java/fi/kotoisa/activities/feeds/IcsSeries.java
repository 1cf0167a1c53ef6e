package fi.kotoisa.activities.feeds;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything under one UID: an event, its dates, and the components that change single dates of it. */
final class IcsSeries {
    private static final String CHANGES = "RECURRENCE-ID";

    /** Each walks through the whole series, so that many of them are an attack. */
    private static final int MOST_FOLLOWING = 200;

    private final String uid;
    private final IcsContext context;
    private final IcsVersions versions;
    private final Map<String, IcsOccurrence> dates = new LinkedHashMap<>();
    private final Map<IcsComponent, FeedItemDraft> drafts = new HashMap<>();
    private Optional<IcsTime> first = Optional.empty();
    private boolean repeats;
    private int followingChanged;

    IcsSeries(String uid, List<IcsComponent> components, IcsContext context) {
        this.uid = uid;
        this.context = context;
        this.versions = new IcsVersions(uid, components, context);
    }

    /** The dates in the order of time. */
    List<FeedItem> items() {
        List<IcsComponent> events = versions.events();
        repeats = events.stream().anyMatch(IcsRecurrence::isIn);
        boolean single = events.size() == 1 && !repeats;
        for (IcsComponent event : events) {
            start(event).ifPresent(start -> {
                first = first.or(() -> Optional.of(start));
                IcsSpan.of(event, start, context).ifPresent(span ->
                        new IcsRecurrence(event, start, span, context).dates().forEach(dates::putIfAbsent));
            });
        }
        versions.changes().forEach(this::change);
        List<FeedItem> items = new ArrayList<>();
        dates.values().stream().filter(this::isAskedFor)
                .sorted(Comparator.comparing(o -> o.start().helsinki()))
                .forEach(o -> item(o, single).ifPresent(items::add));
        return items;
    }

    private boolean isAskedFor(IcsOccurrence o) {
        return !repeats || context.window().touches(o.time()) || o.isMoved() && context.window().touches(o.span().from(o.planned()));
    }

    private Optional<IcsTime> start(IcsComponent event) {
        if (event.text("DTSTART").isEmpty()) {
            context.problems().note(event.where(), FeedProblemKind.NO_START, event.text("SUMMARY").orElse(""));
        }
        return context.time(event, "DTSTART", FeedProblemKind.BAD_START).filter(start -> isOfOurTime(event, start));
    }

    /** Only what repeats may have begun before anybody's calendar. */
    private boolean isOfOurTime(IcsComponent event, IcsTime start) {
        if (IcsRecurrence.isIn(event)) {
            return true;
        }
        try {
            FeedTimes.inRange(start.local());
            return true;
        } catch (DateTimeException longAgo) {
            context.problems().note(event.where(), FeedProblemKind.BAD_START, event.text("DTSTART").orElse(""));
            return false;
        }
    }

    /** Puts the change in the place of the date that it names; a date that nobody planned is added. */
    private void change(IcsComponent change) {
        Optional<IcsTime> named = context.time(change, CHANGES, FeedProblemKind.BAD_RECURRENCE)
                .map(id -> first.map(id::like).orElse(id));
        Optional<IcsTime> start = change.text("DTSTART").isPresent() ? start(change) : named;
        if (start.isEmpty()) {
            return;
        }
        IcsTime planned = named.orElse(start.get());
        IcsOccurrence before = dates.get(planned.identity());
        boolean tellsEnd = change.text("DTEND").isPresent() || change.text("DURATION").isPresent();
        Optional<IcsSpan> span = tellsEnd || before == null ? IcsSpan.of(change, start.get(), context) : Optional.of(before.span());
        span.ifPresent(lasting -> put(change, planned, start.get(), lasting));
    }

    private void put(IcsComponent change, IcsTime planned, IcsTime start, IcsSpan span) {
        boolean fromHereOn = change.first(CHANGES).flatMap(p -> IcsComponent.parameter(p, "RANGE")).filter("THISANDFUTURE"::equalsIgnoreCase).isPresent();
        if (fromHereOn && followingChanged++ < MOST_FOLLOWING) {
            changeFollowing(change, planned, start, span);
        }
        dates.put(planned.identity(), new IcsOccurrence(planned, start, span, change));
    }

    /** RFC 5545, 3.2.13: the dates behind it move by as much, on the clock on the wall. */
    private void changeFollowing(IcsComponent change, IcsTime planned, IcsTime start, IcsSpan span) {
        Duration by = Duration.between(planned.local(), start.like(planned).local());
        dates.replaceAll((key, o) -> o.planned().local().isAfter(planned.local()) && !o.source().equals(change)
                && o.source().first(CHANGES).isEmpty()
                ? new IcsOccurrence(o.planned(), o.planned().at(o.planned().local().plus(by)), span, change) : o);
    }

    private Optional<FeedItem> item(IcsOccurrence date, boolean single) {
        FeedItemDraft draft = drafts.computeIfAbsent(date.source(), this::draft);
        if (draft.title.isEmpty()) {
            context.problems().note(uid, FeedProblemKind.NO_TITLE, "");
            return Optional.empty();
        }
        draft.rescheduled = date.isMoved();
        String key = single && date.source().first(CHANGES).isEmpty() ? uid : uid + "/" + date.planned().identity();
        return Optional.of(draft.at(key, uid, date.time(), false));
    }

    private FeedItemDraft draft(IcsComponent source) {
        FeedItemDraft draft = IcsWords.draft(source, context);
        if (draft.title.isEmpty() && source.first(CHANGES).isPresent()) {
            versions.events().stream().findFirst().ifPresent(event -> inherit(draft, IcsWords.draft(event, context)));
        }
        return draft;
    }

    /** A change without a title is one that says only what is different. */
    private static void inherit(FeedItemDraft draft, FeedItemDraft from) {
        draft.title = from.title;
        draft.summary = from.summary;
        draft.description = draft.description.isEmpty() ? from.description : draft.description;
        draft.place = draft.place.or(() -> from.place);
        draft.infoUrl = draft.infoUrl.or(() -> from.infoUrl);
        draft.free = draft.free.or(() -> from.free);
        draft.price = draft.price.isEmpty() ? from.price : draft.price;
        draft.keywords = draft.keywords.isEmpty() ? from.keywords : draft.keywords;
    }
}

package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.FeedGone.Gone;
import fi.kotoisa.activities.application.FeedLine.Missing;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.FeedRuns;
import fi.kotoisa.activities.domain.MissingDate;
import fi.kotoisa.activities.domain.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a feed has no longer, as one line for each group that vanished whole and for each other date. */
@ApplicationScoped
class MissingDates {

    private static final String GROUP = "group-";
    private static final String DATE = "date-";

    @Inject
    FeedRuns runs;

    @Inject
    Activities activities;

    @Inject
    FeedTaking taking;

    @Inject
    FeedNews news;

    @Inject
    Clock clock;

    List<Missing> of(UUID feed) {
        return lines(feed).entrySet().stream().map(line -> view(line.getKey(), line.getValue())).toList();
    }

    /** The dates of these lines, as far as they are missing still. */
    List<Gone> dates(UUID feed, Set<String> keys) {
        return lines(feed).entrySet().stream().filter(line -> keys.contains(line.getKey())).flatMap(line -> line.getValue().stream()).toList();
    }

    /** By their keys: groups first, then dates, both by time. */
    private Map<String, List<Gone>> lines(UUID feed) {
        List<MissingDate> open = runs.missing(feed, LocalDateTime.now(clock));
        Map<UUID, Boolean> whole = open.stream().collect(Collectors.toMap(date -> date.session().value(), MissingDate::wholeGroup));
        List<Session> sessions = activities.dates(open.stream().map(MissingDate::session).toList());
        Map<ActivityId, Activity> groups = activities.all(sessions.stream().map(Session::activity).collect(Collectors.toSet())).stream().collect(Collectors.toMap(Activity::id, each -> each));
        List<Gone> all = sessions.stream().map(session -> new Gone(session, groups.get(session.activity()), whole.get(session.id().value()))).toList();
        Map<String, List<Gone>> lines = new LinkedHashMap<>();
        Stream.concat(all.stream().filter(Gone::whole), all.stream().filter(gone -> !gone.whole()))
                .forEach(gone -> lines.computeIfAbsent(gone.whole() ? GROUP + gone.activity().id() : DATE + gone.session().id(), key -> new ArrayList<>()).add(gone));
        return lines;
    }

    private Missing view(String key, List<Gone> dates) {
        Gone first = dates.get(0);
        int households = news.listeners(first.activity(), dates.stream().map(Gone::session).toList());
        return new Missing(key, FeedPlan.title(first.activity()), first.session().startsAt(), first.session().endsAt(), first.session().time().wholeDay(), taking.placeOf(first.session()),
                first.whole(), dates.size(), households);
    }
}

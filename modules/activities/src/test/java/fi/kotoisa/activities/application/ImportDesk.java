package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.CLOCK;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;

import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.FeedImport;
import fi.kotoisa.activities.domain.FeedImports;
import fi.kotoisa.activities.domain.Feeds;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.activities.feeds.NotAFeedException;
import fi.kotoisa.platform.Changes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Importing as the planner of Silta does it, over memory or a database; it is Sunday 22 November 2026, ten o'clock. */
final class ImportDesk {

    final Importing importing = new Importing();
    int told;

    ImportDesk(Activities activities, Venues venues, FeedImports imports, Staff who) {
        this(activities, venues, imports, who, new RememberedFeeds(), nobody(), CLOCK);
    }

    ImportDesk(Activities activities, Venues venues, FeedImports imports, Staff who, Feeds feeds, FeedNews news, Clock clock) {
        importing.imports = imports;
        importing.contents = new FeedContents();
        importing.contents.clock = clock;
        importing.taking = new FeedTaking();
        importing.taking.activities = activities;
        importing.taking.venues = new FeedVenues();
        importing.taking.venues.venues = venues;
        importing.taking.news = news;
        importing.taking.clock = clock;
        importing.gone = new FeedGone();
        importing.gone.activities = activities;
        importing.gone.imports = imports;
        importing.gone.feeds = feeds;
        importing.gone.news = news;
        importing.gone.clock = clock;
        importing.signedIn = who;
        importing.clock = clock;
        importing.changes = new Changes() {
            @Override
            public void bump(String topic) {
                told++;
            }
        };
    }

    ImportDesk(Memory memory) {
        this(memory.activities, memory.venues, new RememberedImports(), new Staff(PLANNER, Set.of(SILTA)));
    }

    /** Nobody has signed up for anything. */
    private static FeedNews nobody() {
        FeedNews news = new FeedNews();
        news.clock = CLOCK;
        news.intakeTimes = new IntakeTimes();
        news.intakeTimes.intakes = new Memory().intakes;
        return news;
    }

    /** What the feed would do, without doing it. */
    ImportPreview look(byte[] feed) {
        return importing.preview(read(feed));
    }

    ImportPreview look(String feed) {
        return look(feed.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the feed over; answers what had been promised before. */
    ImportPreview take(byte[] feed) {
        return take(feed, 0);
    }

    /** The same, and a person agrees that so many dates, which are gone, are called off. */
    ImportPreview take(byte[] feed, int callOff) {
        UUID id = read(feed);
        ImportPreview promised = importing.preview(id);
        importing.take(id, callOff);
        return promised;
    }

    ImportPreview take(String feed) {
        return take(feed.getBytes(StandardCharsets.UTF_8));
    }

    private UUID read(byte[] feed) {
        try {
            return importing.read(SILTA, "feed.ics", Optional.empty(), "und", feed);
        } catch (NotAFeedException noFeed) {
            throw new AssertionError(noFeed);
        }
    }

    static List<Action> actions(ImportPreview preview) {
        return preview.rows().stream().map(ImportRow::action).toList();
    }

    static byte[] real(String name) {
        try (InputStream in = ImportDesk.class.getResourceAsStream("/feeds/" + name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A calendar of these events; an event is its lines without BEGIN and END. */
    static String calendar(String... events) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//EN\n");
        for (String event : events) {
            text.append("BEGIN:VEVENT\n").append(event.strip()).append("\nEND:VEVENT\n");
        }
        return text.append("END:VCALENDAR\n").toString().replace("\n", "\r\n");
    }

    static final class RememberedImports implements FeedImports {
        private final Map<UUID, FeedImport> all = new LinkedHashMap<>();

        @Override
        public Optional<FeedImport> find(UUID id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public Optional<FeedImport> lock(UUID id) {
            return find(id);
        }

        @Override
        public List<Line> newest(UUID organiser, int skip, int atMost) {
            return all.values().stream().filter(each -> each.organiser().equals(organiser)).skip(skip).limit(atMost)
                    .map(each -> new Line(each.id(), each.name(), each.address().orElse(null), each.wasApplied(), 0, 0, 0)).toList();
        }

        @Override
        public boolean overtaken(FeedImport read) {
            List<UUID> ofThatName = all.values().stream().filter(each -> each.organiser().equals(read.organiser()) && each.name().equals(read.name())).map(FeedImport::id).toList();
            return ofThatName.indexOf(read.id()) < ofThatName.size() - 1;
        }

        @Override
        public void add(FeedImport read) {
            all.put(read.id(), read);
        }
    }
}

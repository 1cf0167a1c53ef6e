package fi.kotoisa.activities.application;

import fi.kotoisa.activities.feeds.FeedItem;
import fi.kotoisa.activities.feeds.FeedReading;
import fi.kotoisa.activities.feeds.FeedTime;
import fi.kotoisa.identity.DemoPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Real feeds, moved by whole weeks so that weekdays stay and the first date lies in the week after the coming one or later; what goes on for weeks has begun. */
@ApplicationScoped
class DemoFeeds {

    private static final List<String> FILES = List.of("linkedevents_helsinki_2019-04_include-location_excerpt", "linkedevents_turku_2022-05",
            "linkedevents_helsinki_2022-09_sparse", "myhelsinki_events_2023-03");

    private static final int LONG = 30;

    @Inject
    FeedContents contents;

    @Inject
    FeedTaking taking;

    void add(LocalDate today) {
        for (String file : FILES) {
            FeedReading reading = contents.readAgain(bytes("/fi/kotoisa/activities/demo/" + file + ".json"), FeedContents.UNSAID);
            List<FeedItem> moved = reading.items().stream().map(item -> item.at(moved(item.time(), today))).toList();
            taking.take(DemoPeople.KIRJASTO.value(), reading.name().orElse(file), taking.steps(DemoPeople.KIRJASTO.value(), moved), false);
        }
    }

    /** Each item comes once a week has passed, spread over ten weeks by its own week of the year; what lasts for a month or more began a week ago or later. */
    static FeedTime moved(FeedTime time, LocalDate today) {
        boolean begun = time.lastDay().isAfter(time.firstDay().plusDays(LONG));
        LocalDate earliest = begun ? today.minusWeeks(1) : today.plusWeeks(1 + time.firstDay().getDayOfYear() / 7 % 10);
        long days = ChronoUnit.DAYS.between(time.firstDay(), earliest);
        long weeks = Math.floorDiv(days + 6, 7L);
        if (time instanceof FeedTime.Timed timed) {
            return new FeedTime.Timed(timed.start().plusWeeks(weeks), timed.end().plusWeeks(weeks));
        }
        return new FeedTime.Days(time.firstDay().plusWeeks(weeks), time.lastDay().plusWeeks(weeks));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = DemoFeeds.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}

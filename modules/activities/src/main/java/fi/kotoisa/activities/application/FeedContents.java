package fi.kotoisa.activities.application;

import fi.kotoisa.activities.feeds.FeedProblem;
import fi.kotoisa.activities.feeds.FeedProblemKind;
import fi.kotoisa.activities.feeds.FeedReader;
import fi.kotoisa.activities.feeds.FeedReading;
import fi.kotoisa.activities.feeds.FeedWindow;
import fi.kotoisa.activities.feeds.NotAFeedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the bytes of a feed, with rules expanded from a year back to a year ahead, and no more dates than one transaction takes over in a few seconds. */
@ApplicationScoped
class FeedContents {

    static final int MOST_DATES = 3_000;

    @Inject
    Clock clock;

    /** From when to when the dates of series are taken over. */
    FeedWindow window() {
        LocalDate today = LocalDate.now(clock);
        return new FeedWindow(today.minusYears(1), today.plusYears(1));
    }

    FeedReading read(byte[] content) throws NotAFeedException {
        try {
            return cut(new FeedReader(window()).read(new ByteArrayInputStream(content)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot fail", impossible);
        }
    }

    private static FeedReading cut(FeedReading whole) {
        if (whole.items().size() <= MOST_DATES) {
            return whole;
        }
        List<FeedProblem> problems = new ArrayList<>(whole.problems());
        problems.add(new FeedProblem("", FeedProblemKind.TOO_MANY_DATES, MOST_DATES + " / " + whole.items().size()));
        return new FeedReading(whole.kind(), whole.name(), whole.items().subList(0, MOST_DATES), problems, whole.places());
    }

    /** Bytes that were read as a feed before. */
    FeedReading readAgain(byte[] content) {
        try {
            return read(content);
        } catch (NotAFeedException impossible) {
            throw new IllegalStateException("what was kept had been a feed", impossible);
        }
    }
}

package fi.kotoisa.activities.application;

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

/** Reads the bytes of a feed, with rules expanded from a year back to a year ahead. */
@ApplicationScoped
class FeedContents {

    @Inject
    Clock clock;

    FeedReading read(byte[] content) throws NotAFeedException {
        LocalDate today = LocalDate.now(clock);
        try {
            return new FeedReader(new FeedWindow(today.minusYears(1), today.plusYears(1))).read(new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot fail", impossible);
        }
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

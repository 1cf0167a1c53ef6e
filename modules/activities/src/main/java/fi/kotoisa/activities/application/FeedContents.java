package fi.kotoisa.activities.application;

import static java.util.Comparator.comparing;

import fi.kotoisa.activities.feeds.FeedItem;
import fi.kotoisa.activities.feeds.FeedProblem;
import fi.kotoisa.activities.feeds.FeedProblemKind;
import fi.kotoisa.activities.feeds.FeedReader;
import fi.kotoisa.activities.feeds.FeedReading;
import fi.kotoisa.activities.feeds.FeedSieve;
import fi.kotoisa.activities.feeds.FeedWindow;
import fi.kotoisa.activities.feeds.NotAFeedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the bytes of a feed, with rules expanded from a year back to a year ahead, and no more dates than one transaction takes over in a few seconds. */
@ApplicationScoped
class FeedContents {

    static final int MOST_DATES = 3_000;
    static final String UNSAID = "und";
    /** So many are looked through for those that are taken. */
    private static final int MOST_READ = 20_000;
    private static final int LARGE = 1024 * 1024;

    @Inject
    Clock clock;

    /** From when to when the dates of series are taken over. */
    FeedWindow window() {
        LocalDate today = LocalDate.now(clock);
        return new FeedWindow(today.minusYears(1), today.plusYears(1));
    }

    /** What is worth keeping of a feed that is too large to be read at once. */
    Optional<byte[]> sieved(InputStream large) throws IOException {
        return new FeedSieve(window()).sieved(large);
    }

    /**
     * Of a feed that is larger than what somebody writes by hand only what lies within the window, single events too: others would take the room of those that are still to come.
     *
     * @param language BCP 47 tag of what is written in a calendar that does not say it; {@link #UNSAID} where nobody knows
     */
    FeedReading read(byte[] content, String language) throws NotAFeedException {
        try {
            byte[] worth = content.length > LARGE ? sieved(new ByteArrayInputStream(content)).orElse(content) : content;
            return cut(new FeedReader(window(), FeedReader.USUAL_LIMIT, MOST_READ).inLanguage(language).read(new ByteArrayInputStream(worth)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot fail", impossible);
        }
    }

    /** What is still to come goes first, the soonest at once; what is over comes last, the latest first. */
    private FeedReading cut(FeedReading whole) {
        if (whole.items().size() <= MOST_DATES) {
            return whole;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        List<FeedItem> coming = whole.items().stream().filter(item -> !FeedPlan.time(item).endsAt().isBefore(now)).sorted(comparing(FeedContents::start)).toList();
        Stream<FeedItem> over = whole.items().stream().filter(item -> FeedPlan.time(item).endsAt().isBefore(now)).sorted(comparing(FeedContents::start).reversed());
        Set<FeedItem> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.concat(coming.stream(), over).limit(MOST_DATES).forEach(kept::add);
        List<FeedProblem> problems = new ArrayList<>(whole.problems());
        problems.add(new FeedProblem("", FeedProblemKind.DATES_LEFT_OUT, MOST_DATES + " / " + whole.items().size()));
        Optional<LocalDateTime> until = coming.size() <= MOST_DATES ? Optional.empty() : Optional.of(start(coming.get(MOST_DATES)));
        return new FeedReading(whole.kind(), whole.name(), whole.items().stream().filter(kept::contains).toList(), problems, whole.places(), until);
    }

    private static LocalDateTime start(FeedItem item) {
        return FeedPlan.time(item).startsAt();
    }

    /** Bytes that were read as a feed before. */
    FeedReading readAgain(byte[] content, String language) {
        try {
            return read(content, language);
        } catch (NotAFeedException impossible) {
            throw new IllegalStateException("what was kept had been a feed", impossible);
        }
    }
}

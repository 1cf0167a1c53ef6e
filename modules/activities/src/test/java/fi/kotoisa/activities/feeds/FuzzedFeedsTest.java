package fi.kotoisa.activities.feeds;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a feed on its way, reading it ends, and ends with what could be read or with the refusal of the whole. */
class FuzzedFeedsTest {

    private static final FeedReader READER = new FeedReader(new FeedWindow(LocalDate.of(2018, 1, 1), LocalDate.of(2027, 12, 31)));
    private static final int VARIANTS = 60;
    private static final List<String> WORDS = List.of("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "RRULE:FREQ=SECONDLY", "RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2", "DTSTART:00000000T000000",
            "DTEND;TZID=\"", "RECURRENCE-ID:", "EXDATE:,,,", "RDATE;VALUE=PERIOD:/", "DURATION:-P999999999W", "SEQUENCE:99999999999", "GEO:;", "\"", "{", "[", "]", "}", "null", ":", "\\");

    static Stream<Path> feeds() {
        return Stream.of("/feeds/real", "/feeds/own", "/feeds/other").flatMap(FuzzedFeedsTest::files);
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(FuzzedFeedsTest.class.getResource(folder).toURI()))) {
            return files.filter(file -> file.toString().matches(".*\\.(json|ics)")).sorted().toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void readingEndsWithWhatCouldBeReadOrARefusal(Path feed) throws IOException {
        byte[] whole = Files.readAllBytes(feed);
        Random chance = new Random(whole.length);
        for (int variant = 0; variant < VARIANTS; variant++) {
            byte[] mutated = mutated(whole, chance);
            int number = variant;
            boolean ended = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> reads(mutated), () -> feed.getFileName() + " " + number);
            assertTrue(ended);
        }
    }

    private static boolean reads(byte[] bytes) {
        try {
            FeedReading reading = READER.read(new ByteArrayInputStream(bytes));
            return reading.items().stream().allMatch(item -> !item.title().isEmpty() && !item.key().isEmpty());
        } catch (NotAFeedException refused) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] mutated(byte[] whole, Random chance) {
        byte[] bytes = whole.clone();
        for (int times = 1 + chance.nextInt(4); times > 0 && bytes.length > 0; times--) {
            bytes = switch (chance.nextInt(4)) {
                case 0 -> Arrays.copyOf(bytes, chance.nextInt(bytes.length));
                case 1 -> flipped(bytes, chance);
                case 2 -> swapped(bytes, chance);
                default -> inserted(bytes, chance);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, Random chance) {
        for (int i = 0; i < 1 + bytes.length / 500; i++) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return bytes;
    }

    private static byte[] swapped(byte[] bytes, Random chance) {
        List<String> lines = new ArrayList<>(Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)")));
        for (int i = 0; i < 5; i++) {
            Collections.swap(lines, chance.nextInt(lines.size()), chance.nextInt(lines.size()));
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] inserted(byte[] bytes, Random chance) {
        List<String> lines = new ArrayList<>(Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)")));
        for (int i = 0; i < 3; i++) {
            lines.add(chance.nextInt(lines.size()), WORDS.get(chance.nextInt(WORDS.size())) + "\r\n");
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}

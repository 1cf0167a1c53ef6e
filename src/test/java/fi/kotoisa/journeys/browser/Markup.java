package fi.kotoisa.journeys.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/**
 * The Nu validator in process. Our own markup has no errors; what PrimeFaces writes wrongly is listed in {@code primefaces-markup.txt} with its reason and how often it may
 * occur on one page.
 */
final class Markup {

    private static final Path EXCUSED = Path.of("test/resources/primefaces-markup.txt");

    private record Excuse(int most, String begins) {}

    private Markup() {}

    /** @param staff whether PrimeFaces may be at work on this page */
    static List<String> errors(String source, boolean staff) {
        Map<Excuse, Integer> excused = new LinkedHashMap<>();
        List<String> errors = new ArrayList<>();
        for (String error : validate(source)) {
            excuses(staff).stream().filter(excuse -> error.contains(excuse.begins)).findFirst()
                    .ifPresentOrElse(excuse -> excused.merge(excuse, 1, Integer::sum), () -> errors.add("markup: " + error));
        }
        excused.forEach((excuse, times) -> {
            if (times > excuse.most) {
                errors.add("markup: " + times + " times, allowed " + excuse.most + ": " + excuse.begins);
            }
        });
        return errors;
    }

    /** Lines {@code 3 | beginning of the message | reason}. */
    private static List<Excuse> excuses(boolean staff) {
        if (!staff) {
            return List.of();
        }
        try {
            return Files.readAllLines(EXCUSED).stream().filter(line -> line.matches("\\d+ \\| [^|]+ \\| .{8,}")).map(line -> line.split(" \\| "))
                    .map(parts -> new Excuse(Integer.parseInt(parts[0]), parts[1])).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> validate(String source) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setNoLangDetect(true);
        try {
            return validator.validate(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))).lines().filter(line -> line.contains(": error: ")).toList();
        } catch (IOException | SAXException broken) {
            throw new IllegalStateException("the validator itself failed", broken);
        }
    }
}

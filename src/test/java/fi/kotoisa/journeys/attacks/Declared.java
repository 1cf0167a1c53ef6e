package fi.kotoisa.journeys.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is declared of one route with one record: one line of a file, {@code route?parameters | who=answer … | body}. {@code *} is everybody who is signed in and not named; {@code everybody} also strangers.
 * Where nothing is said of them, strangers and those whose account has ended are sent to sign in.
 *
 * @param route a page such as {@code identity/staff/people}, or the name of an operation
 * @param asked parameters with names of records in braces, {@code id={cafe}}; empty where there are none
 * @param answers by the name of who asks
 * @param body what an operation is sent
 * @param outside what strangers are answered where nothing is said of them
 */
record Declared(String route, String asked, Map<String, String> answers, String body, String line, String outside) {

    private static final Pattern RECORD = Pattern.compile("\\{([a-z0-9-]+)}");

    static List<Declared> in(String file) {
        try (InputStream bytes = Declared.class.getResourceAsStream("/attacks/" + file)) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).map(line -> of(line, file.startsWith("operations") ? "401" : "in")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Declared of(String line, String outside) {
        String[] parts = line.split("\\s*\\|\\s*", 3);
        if (parts.length < 2) {
            throw new IllegalStateException("no declaration: " + line + "\nwrite: page?id={record} | who who=200 *=403");
        }
        String[] route = parts[0].split("\\?", 2);
        Map<String, String> answers = new LinkedHashMap<>();
        for (String group : parts[1].split(";")) {
            String[] both = group.strip().split("=");
            Arrays.stream(both[0].strip().split("[ ,]+")).forEach(who -> answers.put(who, both[1].strip()));
        }
        return new Declared(route[0], route.length > 1 ? route[1] : "", answers, parts.length > 2 ? parts[2] : "", line, outside);
    }

    /** What this one is answered. */
    String answer(Cast.Actor who) {
        return declared(who).replaceFirst("/.*", "");
    }

    private String declared(Cast.Actor who) {
        String others = who.signedIn() ? "*" : "outside";
        return Stream.of(who.name(), "everybody", others).map(answers::get).filter(Objects::nonNull).findFirst().orElse(who.signedIn() ? "undeclared" : outside);
    }

    /** What is answered where there is no such record: what stands after a stroke; else nothing to whoever would be shown one, and to all others what they are always told. */
    String answerForNone(Cast.Actor who) {
        String both = declared(who);
        return both.contains("/") ? both.replaceFirst(".*/", "") : both.equals("200") ? "404" : both;
    }

    boolean names() {
        return RECORD.matcher(asked).find();
    }

    String filled(Records records) {
        return RECORD.matcher(asked).replaceAll(name -> Matcher.quoteReplacement(records.of(name.group(1))));
    }

    /** The same with something else in place of the records. */
    String filled(String instead) {
        return RECORD.matcher(asked).replaceAll(Matcher.quoteReplacement(instead));
    }
}

package fi.kotoisa.journeys.server;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A household on its way through the three steps of a sign-up. It remembers the last answer that reached it, as a browser's address line does, and goes on from there when the
 * server was away.
 */
public final class Household {

    private static final String START = "/fi/activities/signup?intake=";
    private static final Pattern CODE = Pattern.compile("class=\"k-code\"[^>]*>(\\d{3})\\s?(\\d{3})<");
    private static final Pattern KEY = Pattern.compile("my-signup\\?key=([\\w-]+)");
    private static final Pattern TURN = Pattern.compile("<h1>Paikkasi jonossa on[^0-9]*(\\d+)</h1>");
    private static final String PLACED = "<h1>Pääsit ryhmään</h1>";
    private static final List<Integer> ADULTS = List.of(1, 2, 1, 3, 2);
    private static final List<Integer> CHILDREN = List.of(0, 1, 2);

    private final String intake;
    private final int number;
    private String address;
    private volatile boolean acknowledged;
    private Optional<Standing> seen = Optional.empty();

    /** @param number makes its size, its name and its telephone, so no two households of a run may share one */
    public Household(String intake, int number) {
        this.intake = intake;
        this.number = number;
        this.address = START + intake;
    }

    /**
     * What its page says.
     *
     * @param turn place in the queue, from 1; 0 for those who have places
     * @param code six digits
     * @param key what its link carries
     */
    public record Standing(int turn, String code, String key) {

        public boolean placed() {
            return turn == 0;
        }
    }

    /** Goes on from the last answer until it knows its code. @throws IOException when an answer does not come, or is not what a browser could go on with */
    public void walkOn(Forms forms, Runnable told) throws IOException, InterruptedException {
        if (acknowledged) {
            return;
        }
        if (step().equals("signup-check") && isSent(forms)) {
            address = done();
        }
        while (!step().equals("signup-done")) {
            address = local(forms.post(address, typed()));
        }
        acknowledged = true;
        told.run();
        seen = Optional.of(look(forms));
    }

    /** The answer to the last step may have been lost on its way, with everything saved: the page of the draft knows. */
    private boolean isSent(Forms forms) throws IOException, InterruptedException {
        return CODE.matcher(forms.get(done())).find();
    }

    private String done() {
        return address.replace("signup-check?", "signup-done?");
    }

    private Map<String, String> typed() throws IOException {
        return switch (step()) {
            case "signup" -> Map.of("adults", "" + ADULTS.get(number % ADULTS.size()), "children", "" + CHILDREN.get(number % CHILDREN.size()), "next", "1");
            case "signup-contact" -> Map.of("name", "Talous " + number, "phone", String.format("0405%06d", number), "language", "fi", "next", "1");
            case "signup-check" -> Map.of("send", "1");
            default -> throw new IOException("household " + number + " was led to " + address);
        };
    }

    private String step() {
        return address.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    /** Without the host: after a restart the server has another port. */
    private static String local(String location) {
        URI led = URI.create(location);
        return led.getRawPath() + "?" + led.getRawQuery();
    }

    /** What its page says now, and its own link too. */
    public Standing look(Forms forms) throws IOException, InterruptedException {
        String page = forms.get(address);
        Matcher code = found(CODE, page);
        Standing standing = new Standing(page.contains(PLACED) ? 0 : Integer.parseInt(found(TURN, page).group(1)), code.group(1) + code.group(2), found(KEY, page).group(1));
        String mine = forms.get("/fi/activities/my-signup?key=" + standing.key());
        if (!mine.replaceAll("\\s", "").contains(standing.code())) {
            throw new IOException("the link of household " + number + " shows another sign-up, or none");
        }
        return standing;
    }

    private Matcher found(Pattern pattern, String page) throws IOException {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IOException("household " + number + " misses " + pattern + " on " + address);
        }
        return found;
    }

    /** The answer that leads to its code has arrived. */
    public boolean acknowledged() {
        return acknowledged;
    }

    /** What its page said when it first saw it; empty when the server went away just then. */
    public Optional<Standing> seen() {
        return seen;
    }

    public String intake() {
        return intake;
    }

    /** How many people. */
    public int size() {
        return ADULTS.get(number % ADULTS.size()) + CHILDREN.get(number % CHILDREN.size());
    }

    @Override
    public String toString() {
        return "household " + number;
    }
}

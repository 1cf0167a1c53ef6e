package fi.kotoisa.look.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The little pictures that tags draw by themselves: the sign of a state, the windows of the house, the row of people in a queue. */
@Named("signs")
@ApplicationScoped
public class Signs {

    private static final Map<String, String> STATES = Map.of("ok", "check", "wait", "queue", "stop", "close");
    private static final Map<String, String> NOTES = Map.of("ok", "check", "warn", "clock", "stop", "warning");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final int GROUP = 3;

    /** The icon of a state: the wished one, else the usual one of the state, else none (empty). */
    public String of(String state, String wished) {
        if (Objects.toString(wished, "").isEmpty()) {
            return STATES.getOrDefault(Objects.toString(state, ""), "");
        }
        return wished.equals("none") ? "" : wished;
    }

    /** The class of a name that has Arabic letters, whatever language it is in; empty for all others. */
    public String letters(String name) {
        return ARABIC.matcher(name).find() ? "k-arabic" : "";
    }

    /** The icon of a notice of this tone. */
    public String ofNote(String tone) {
        return NOTES.getOrDefault(Objects.toString(tone, ""), "info");
    }

    /** The windows of the house: {@code places} of them, the last {@code free} lit. */
    public List<Boolean> panes(int free, int places) {
        return IntStream.range(0, places).mapToObj(each -> each >= places - free).toList();
    }

    /** The places in the queue up to one's own. What stands behind is nobody's business. */
    public List<Integer> queue(int place) {
        return IntStream.rangeClosed(1, place).boxed().toList();
    }

    /** A code in groups of three, easier to read aloud: {@code 482 913}. */
    public String spaced(String code) {
        return code.length() == 2 * GROUP ? code.substring(0, GROUP) + " " + code.substring(GROUP) : code;
    }
}

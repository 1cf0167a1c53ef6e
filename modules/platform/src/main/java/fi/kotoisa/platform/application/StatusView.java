package fi.kotoisa.platform.application;

import fi.kotoisa.platform.Upkeep.Condition;
import java.util.List;

/** How the system is, in the language of the page. */
public record StatusView(List<Section> sections) {

    /** What belongs together. */
    public record Section(String heading, List<Condition> lines) {}

    /** The same as plain text, a line for each. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            text.append(section.heading()).append('\n');
            section.lines().forEach(line -> text.append("  ").append(line.what()).append(": ").append(line.how()).append(mark(line)).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    private static String mark(Condition line) {
        return switch (line.state()) {
            case FACT, GOOD -> "";
            case DOUBTFUL -> "  (!)";
            case BAD -> "  (!!)";
        };
    }
}

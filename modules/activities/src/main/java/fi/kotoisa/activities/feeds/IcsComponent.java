package fi.kotoisa.activities.feeds;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A component of an iCalendar file as it was written: a calendar, an event, a time zone. */
final class IcsComponent {
    private static final Set<String> GO_ON = Set.of("DESCRIPTION", "X-ALT-DESC", "STYLED-DESCRIPTION", "COMMENT");

    private static final int LONGEST_WORDS = 20_000;

    private final String name;
    private final int line;
    private final List<VObjectProperty> properties = new ArrayList<>();
    private final List<IcsComponent> children = new ArrayList<>();
    private boolean calledOff;
    private Optional<String> brokenLine = Optional.empty();

    IcsComponent(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    void add(VObjectProperty property) {
        properties.add(property);
    }

    void add(IcsComponent child) {
        children.add(child);
    }

    /** True right behind a description, which a careless writer may go on with on lines of its own. */
    boolean isInWords() {
        return !properties.isEmpty() && GO_ON.contains(last().getName().toUpperCase(Locale.ROOT));
    }

    /** A line that is no property: it goes on with the description that it stands behind, else it is broken. */
    void addStray(String written) {
        if (isInWords()) {
            if (last().getValue().length() < LONGEST_WORDS) {
                last().setValue(last().getValue() + "\\n" + written);
            }
        } else {
            brokenLine = brokenLine.or(() -> Optional.of(written));
        }
    }

    private VObjectProperty last() {
        return properties.get(properties.size() - 1);
    }

    Optional<String> brokenLine() {
        return brokenLine;
    }

    List<IcsComponent> children() {
        return children;
    }

    Stream<VObjectProperty> all(String property) {
        return properties.stream().filter(p -> p.getName().equalsIgnoreCase(property));
    }

    Optional<VObjectProperty> first(String property) {
        return all(property).findFirst();
    }

    /** The first property of the name as text, its escapes undone; nothing when blank. */
    Optional<String> text(String property) {
        return first(property).map(IcsComponent::text).filter(t -> !t.isBlank());
    }

    static String text(VObjectProperty property) {
        return VObjectPropertyValues.unescape(property.getValue());
    }

    static Optional<String> parameter(VObjectProperty property, String name) {
        return Optional.ofNullable(property.getParameters().first(name)).map(v -> v.replaceAll("^[\"'\\s]+|[\"'\\s]+$", ""))
                .filter(v -> !v.isEmpty());
    }

    boolean is(String property, String value) {
        return text(property).filter(t -> t.strip().equalsIgnoreCase(value)).isPresent();
    }

    /** The calendar around it is a cancellation. */
    void callOff() {
        calledOff = true;
    }

    boolean isCalledOff() {
        return calledOff;
    }

    /** What to call it in a problem: its UID, else where it begins. */
    String where() {
        return text("UID").map(Texts::line).orElse("line " + line);
    }

    /** Back to the form in which it was written, unfolded. */
    String written() {
        StringBuilder out = new StringBuilder("BEGIN:" + name + "\r\n");
        for (VObjectProperty property : properties) {
            out.append(property.getName());
            property.getParameters().forEach(p -> p.getValue().forEach(v -> out.append(';').append(p.getKey()).append('=')
                    .append('"').append(v.replace("\"", "")).append('"')));
            out.append(':').append(property.getValue().replace("\n", "")).append("\r\n");
        }
        children.forEach(child -> out.append(child.written()));
        return out.append("END:").append(name).append("\r\n").toString();
    }
}

package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.Audience;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads which keywords a date must have, and says for whom it then is: our keywords say nothing else. */
final class LinkedKeywords {

    private LinkedKeywords() {}

    /** For whom a date may be; nothing where no keyword is named. */
    static Optional<Set<Audience>> audiences(Map<String, String> parameters) {
        List<Set<Audience>> conditions = parameters.entrySet().stream().flatMap(each -> condition(each.getKey(), ids(each.getValue())).stream()).toList();
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        Set<Audience> all = EnumSet.allOf(Audience.class);
        conditions.forEach(all::retainAll);
        return Optional.of(all);
    }

    private static Optional<Set<Audience>> condition(String name, List<String> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        if (name.equals("keyword") || name.startsWith("keyword_OR_set")) {
            return Optional.of(some(ids));
        }
        return switch (name) {
            case "keyword_AND" -> Optional.of(every(ids));
            case "keyword!" -> Optional.of(EnumSet.complementOf(some(ids)));
            default -> Optional.empty();
        };
    }

    private static EnumSet<Audience> some(Collection<String> ids) {
        EnumSet<Audience> audiences = EnumSet.noneOf(Audience.class);
        Arrays.stream(Audience.values()).filter(audience -> Keyword.of(audience).stream().anyMatch(word -> ids.contains(word.id()))).forEach(audiences::add);
        return audiences;
    }

    private static Set<Audience> every(Collection<String> ids) {
        Set<Audience> audiences = EnumSet.allOf(Audience.class);
        ids.forEach(id -> audiences.retainAll(some(List.of(id))));
        return audiences;
    }

    private static List<String> ids(String typed) {
        return Stream.of(typed.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}

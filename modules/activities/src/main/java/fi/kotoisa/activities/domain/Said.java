package fi.kotoisa.activities.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a feed may say of a group until a person says it. */
public enum Said {
    LANGUAGES, LEVEL, AUDIENCE, FREE;

    /** As it is stored, the names with commas between. @param before what was stored, which stays */
    static String text(String before, Collection<Said> said) {
        return Stream.concat(read(before).stream(), said.stream()).distinct().sorted().map(Said::name).collect(Collectors.joining(","));
    }

    static Set<Said> read(String text) {
        return Arrays.stream(values()).filter(each -> Set.of(text.split(",")).contains(each.name())).collect(Collectors.toCollection(() -> EnumSet.noneOf(Said.class)));
    }
}

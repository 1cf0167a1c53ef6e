package fi.kotoisa.activities.rest;

import fi.kotoisa.platform.JsonBody;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads words of which there are only a few, in small letters with hyphens. */
final class FixedWords {

    private static final int LONGEST = 40;

    private FixedWords() {}

    /** The word that is said; {@code otherwise} where none is, and a flaw where it is another. */
    static <E extends Enum<E>> E of(JsonBody json, String name, Class<E> type, E otherwise) {
        Optional<String> typed = json.textIfAny(name, LONGEST);
        Optional<E> found = typed.flatMap(word -> find(word, type));
        if (typed.isPresent() && found.isEmpty()) {
            json.flaw(name, "not-understood");
        }
        return found.orElse(otherwise);
    }

    static <E extends Enum<E>> Optional<E> find(String word, Class<E> type) {
        return Stream.of(type.getEnumConstants()).filter(each -> Written.word(each).equals(word)).findFirst();
    }
}

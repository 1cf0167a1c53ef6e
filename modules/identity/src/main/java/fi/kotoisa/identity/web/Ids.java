package fi.kotoisa.identity.web;

import java.util.Optional;
import java.util.function.Function;

/** Reads ids as addresses carry them. */
final class Ids {

    private Ids() {}

    /** Nothing for what is no id. */
    static <T> Optional<T> of(String typed, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

package fi.kotoisa.activities.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Which days are free in Finland. */
public interface Holidays {

    /** The key of a public holiday, or of an eve on which almost every house is closed (Midsummer Eve, Christmas Eve): {@code EASTER_MONDAY}. */
    Optional<String> on(LocalDate day);
}

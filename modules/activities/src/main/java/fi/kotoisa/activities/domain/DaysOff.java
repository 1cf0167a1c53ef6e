package fi.kotoisa.activities.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Which days a series leaves out. */
public interface DaysOff {

    /** Why nothing is held on this day; nothing for a day like others. */
    Optional<Gap> on(LocalDate day);
}

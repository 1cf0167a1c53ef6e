package fi.kotoisa.activities;

import java.util.Optional;

/** Who answers for which date. Asking has no side effects. */
public interface DateCrews {

    /** Nothing where there is no such date, or it is not published. */
    Optional<CrewView> find(SessionId session);
}

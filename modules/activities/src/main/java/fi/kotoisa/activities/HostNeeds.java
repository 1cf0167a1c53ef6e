package fi.kotoisa.activities;

import fi.kotoisa.platform.Language;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which dates want hosts. For {@code volunteering}; asking has no side effects. */
public interface HostNeeds {

    /** Published dates that begin at or after {@code from} and want hosts, by time; at most {@code atMost}, after skipping {@code skip}. */
    List<HostNeedView> upcoming(LocalDateTime from, int skip, int atMost, Language language);

    /** One date, also a cancelled or past one, if it is published and wants hosts. */
    Optional<HostNeedView> find(SessionId session, Language language);

    /** These dates, each under the same conditions as {@link #find}; the others are left out. Costs the same few queries however many they are. */
    List<HostNeedView> all(Collection<SessionId> sessions, Language language);
}

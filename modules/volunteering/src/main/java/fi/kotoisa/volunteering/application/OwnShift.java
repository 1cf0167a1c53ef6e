package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.SessionId;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A shift of one's own that is not over.
 *
 * @param startsAt in Europe/Helsinki
 * @param date the date it belongs to; empty where the organiser has withdrawn it or wants no hosts any more
 * @param cancelled whether the date is called off: the volunteer need not come
 * @param begun whether it is too late to give it back here
 */
public record OwnShift(SessionId session, LocalDateTime startsAt, LocalDateTime endsAt, Optional<HostNeedView> date, boolean cancelled, boolean begun) {}

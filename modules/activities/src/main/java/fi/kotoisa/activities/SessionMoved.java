package fi.kotoisa.activities;

import java.time.LocalDateTime;

/**
 * The organiser has moved one date that is still ahead to another time, house or room. Fired inside the transaction.
 *
 * @param startsAt when it begins now, in Europe/Helsinki
 * @param place house and room where it is now
 */
public record SessionMoved(ActivityId activity, SessionId session, LocalDateTime startsAt, LocalDateTime endsAt, String place) {}

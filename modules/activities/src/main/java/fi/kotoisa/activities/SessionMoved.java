package fi.kotoisa.activities;

/** The organiser has moved one date to another time, house or room. Fired inside the transaction. */
public record SessionMoved(ActivityId activity, SessionId session) {}

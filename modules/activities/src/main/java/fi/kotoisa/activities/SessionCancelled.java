package fi.kotoisa.activities;

/** The organiser has cancelled one date. Fired inside the transaction, once per date. */
public record SessionCancelled(ActivityId activity, SessionId session) {}

package fi.kotoisa.activities;

/** Somebody who answers for a date has asked for more hosts. Fired inside the transaction. */
public record HostsCalled(ActivityId activity, SessionId session) {}

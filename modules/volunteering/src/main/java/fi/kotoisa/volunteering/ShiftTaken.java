package fi.kotoisa.volunteering;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.PersonId;

/** A volunteer will host this date. Fired inside the transaction. */
public record ShiftTaken(ShiftId shift, SessionId session, PersonId person) {}

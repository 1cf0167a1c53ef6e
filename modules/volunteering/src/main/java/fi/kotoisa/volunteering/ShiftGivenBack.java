package fi.kotoisa.volunteering;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.PersonId;

/** A volunteer cannot host this date after all. Fired inside the transaction; not for shifts that end because the date is called off. */
public record ShiftGivenBack(ShiftId shift, SessionId session, PersonId person) {}

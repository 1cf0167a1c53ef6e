package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One date as a planner changes it.
 *
 * @param version says which state of the date this is
 * @param reason what a person wrote, or the name of the day off for which it is skipped
 * @param room name, empty where there is none
 * @param listeners how many households are told when it is moved or called off
 */
public record DateView(SessionId session, ActivityId activity, OrganisationId organiser, String title, String titleLanguage, long version, LocalDateTime startsAt,
        LocalDateTime endsAt, boolean wholeDay, Optional<VenueView> venue, String room, Optional<PersonId> leader, int hostsNeeded, Optional<String> reason, boolean published,
        boolean cancelled, boolean skipped, boolean imported, int listeners) {}

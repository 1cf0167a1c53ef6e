package fi.kotoisa.activities.application;

import fi.kotoisa.identity.PersonId;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Where and when one date shall be from now on.
 *
 * @param seen version of the date that the planner had before their eyes
 * @param endsAt not before {@code startsAt}; for whole days the midnight after the last one
 * @param why shown to everybody; may be empty
 */
public record MovedDate(long seen, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay, PlaceWish place, Optional<PersonId> leader, int hostsNeeded, String why) {}

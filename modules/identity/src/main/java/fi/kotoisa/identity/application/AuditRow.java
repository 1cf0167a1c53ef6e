package fi.kotoisa.identity.application;

import fi.kotoisa.identity.application.AuditSearch.Place;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One row of the audit log.
 *
 * @param place where the next page begins if this is the last row of one
 * @param at Finnish time
 * @param who the name of the person; empty when nobody was signed in
 * @param purpose the code of why, where somebody said why
 * @param words why, in their own words; empty where there are none
 */
public record AuditRow(Place place, LocalDateTime at, String who, String channel, String action, DeedKind kind, String outcome, String records, Optional<String> purpose, String words) {}

package fi.kotoisa.identity.application;

import java.time.LocalDateTime;

/**
 * One row of the audit log.
 *
 * @param at Finnish time
 * @param who the name of the person; empty when nobody was signed in
 */
public record AuditRow(LocalDateTime at, String who, String channel, String action, String outcome, String records) {}

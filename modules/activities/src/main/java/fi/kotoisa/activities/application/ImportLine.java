package fi.kotoisa.activities.application;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * One line of the list of imports.
 *
 * @param readAt in Europe/Helsinki
 */
public record ImportLine(UUID id, String name, boolean applied, LocalDateTime readAt, int created, int changed) {}

package fi.kotoisa.volunteering.application;

import java.util.List;

/**
 * One page of dates that want hosts, by time.
 *
 * @param more whether another page follows
 */
public record ShiftList(List<ShiftRow> rows, boolean more) {}

package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.volunteering.ShiftOutcome;
import java.util.Optional;

/**
 * One date that wants hosts, as one volunteer sees it.
 *
 * @param answer what asking for a shift would give now; TAKEN means that it may be taken
 * @param wanted how many hosts are still wanted, 0–20
 * @param clash the own shift at the same time, where that is the reason
 */
public record ShiftRow(HostNeedView date, ShiftOutcome answer, int wanted, Optional<OwnShift> clash) {}

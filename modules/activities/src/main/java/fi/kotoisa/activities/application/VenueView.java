package fi.kotoisa.activities.application;

import java.util.List;
import java.util.UUID;

/**
 * A venue that planners may choose.
 *
 * @param label name and address, enough to tell two houses of one name apart
 * @param address empty where it is not known
 * @param rooms names, in order
 */
public record VenueView(UUID id, String label, String name, String address, boolean stepFree, List<String> rooms) {}

/**
 * Volunteering: who hosts which date of a group. Volunteers take shifts and give them back.
 *
 * <p>Which dates want hosts is told by {@code activities}; who hosts them is told here ({@link HostsOfSessions}). {@code activities} knows nothing of this module.
 */
@KotoisaModule(name = "volunteering", uses = {"platform", "look", "identity", "activities"})
package fi.kotoisa.volunteering;

import fi.kotoisa.platform.KotoisaModule;

/**
 * Volunteers and the shifts they take.
 */
@KotoisaModule(name = "volunteering", uses = {"platform", "look", "identity", "activities"})
package fi.kotoisa.volunteering;

import fi.kotoisa.platform.KotoisaModule;

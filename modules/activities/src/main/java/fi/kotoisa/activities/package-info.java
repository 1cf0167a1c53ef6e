/**
 * Group activities: what people come to, its dates, places, sign-ups, waiting lists and attendance.
 */
@KotoisaModule(name = "activities", uses = {"platform", "look", "identity"})
package fi.kotoisa.activities;

import fi.kotoisa.platform.KotoisaModule;

/** The shell: addresses with their language, sign-in pages, error pages, security headers, the REST application. It knows every module; no module knows it. */
@KotoisaModule(name = "web", uses = {"platform", "look", "identity", "activities", "volunteering"})
package fi.kotoisa.web;

import fi.kotoisa.platform.KotoisaModule;

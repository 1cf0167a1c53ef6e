/**
 * Page templates, tag files, the theme, icons and the words that every page shares. No business.
 */
@KotoisaModule(name = "look", uses = {"platform"})
package fi.kotoisa.look;

import fi.kotoisa.platform.KotoisaModule;

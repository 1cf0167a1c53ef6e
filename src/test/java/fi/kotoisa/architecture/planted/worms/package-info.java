/** A planted module that birds eat and that declares birds. */
@KotoisaModule(name = "worms", uses = "birds")
package fi.kotoisa.architecture.planted.worms;

import fi.kotoisa.platform.KotoisaModule;

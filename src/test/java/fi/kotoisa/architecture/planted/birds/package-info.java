/** A planted module. It says that it knows only the nest. */
@KotoisaModule(name = "birds", uses = "nest")
package fi.kotoisa.architecture.planted.birds;

import fi.kotoisa.platform.KotoisaModule;

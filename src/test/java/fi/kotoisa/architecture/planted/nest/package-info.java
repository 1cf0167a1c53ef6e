/** A planted module that says it knows nobody. */
@KotoisaModule(name = "nest")
package fi.kotoisa.architecture.planted.nest;

import fi.kotoisa.platform.KotoisaModule;

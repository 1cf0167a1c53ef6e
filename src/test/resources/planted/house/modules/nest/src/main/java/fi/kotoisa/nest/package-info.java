@KotoisaModule(name = "nest")
package fi.kotoisa.nest;

@KotoisaModule(name = "bent")
package fi.kotoisa.crooked;

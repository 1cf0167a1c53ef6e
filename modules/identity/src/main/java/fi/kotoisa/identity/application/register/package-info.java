/** The register: whom the services are for, found by any spelling of a name, seen by those who work with them. */
package fi.kotoisa.identity.application.register;

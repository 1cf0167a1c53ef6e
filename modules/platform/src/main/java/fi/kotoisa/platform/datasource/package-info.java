/**
 * Opens the database for the container's pool. Rests on nothing of this application but itself, for on a Payara Server the pool looks for it before the war's own class
 * loader exists: {@code kotoisa.ear} carries this package and the drivers in its {@code lib}.
 */
package fi.kotoisa.platform.datasource;

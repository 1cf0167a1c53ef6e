/** What the launcher starts inside the server's own process. */
package fi.kotoisa.server;

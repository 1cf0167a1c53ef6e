/** The server that journeys walk: {@code kotoisa.jar} as a process of its own, started once by an Arquillian container. */
package fi.kotoisa.journeys.server;

/** Session ids for the server, in a jar of their own because a Payara Server gets them as a library. */
package fi.kotoisa.sessions;

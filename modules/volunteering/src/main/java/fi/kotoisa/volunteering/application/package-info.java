/** What volunteers can do with shifts, each with its right and its transaction; and what can be asked about them. */
package fi.kotoisa.volunteering.application;

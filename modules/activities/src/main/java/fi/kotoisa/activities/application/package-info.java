/** What can be done with activities, each with its right and its transaction; and what can be asked about them. */
package fi.kotoisa.activities.application;

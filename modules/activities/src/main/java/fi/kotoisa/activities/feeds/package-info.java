/**
 * Reads other people's calendars: Linked Events, MyHelsinki and iCalendar. Everything comes as an argument
 * (no clock, no database, no network), so that one reading of the same bytes always gives the same items.
 */
package fi.kotoisa.activities.feeds;

/** A real browser, the people who use it, and what is checked on every page they see. */
package fi.kotoisa.journeys.browser;

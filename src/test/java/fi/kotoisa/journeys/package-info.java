/** Kotoisa as it is shipped, walked in a real browser and asked over plain HTTP. */
package fi.kotoisa.journeys;

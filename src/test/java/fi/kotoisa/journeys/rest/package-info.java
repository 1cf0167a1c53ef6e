/** The description of what programs can ask, held against the code and against every answer. */
package fi.kotoisa.journeys.rest;

/** What Kotoisa is measured against, in a war of its own beside it in the same server. Never shipped. */
package fi.kotoisa.bench.bare;

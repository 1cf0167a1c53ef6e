/** How fast Kotoisa is, against bare pages in the same server, and what fifty power cuts leave. Never part of the test run; {@link fi.kotoisa.bench.Bench} begins. */
package fi.kotoisa.bench;

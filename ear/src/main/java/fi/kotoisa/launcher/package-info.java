/**
 * What {@code java -jar kotoisa.jar} runs: it checks the ground, unpacks the server once per version, starts it as a
 * child process with measured options, shows the progress, and ends it gracefully. The JDK and nothing else.
 */
package fi.kotoisa.launcher;

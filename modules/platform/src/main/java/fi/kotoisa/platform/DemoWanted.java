package fi.kotoisa.platform;

/**
 * The installation was started with demo data. Observers add theirs if it is not there yet, lower {@code @Priority} first, all in one transaction.
 */
public record DemoWanted() {}

package fi.kotoisa.identity.web;

/**
 * One thing that was done with somebody's data, in the words of one language.
 *
 * @param id of its entry, for leaving it out
 * @param of the organisation that the person worked for; empty where there is none to tell
 */
public record CopyLine(String id, String at, String who, String of, String what, String why) {}

package fi.kotoisa.identity.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was done with somebody's data, as they are told of it: all that one request did alike is one.
 *
 * @param id of the newest entry of the audit log that it is made of
 * @param at Finnish time
 * @param who the name of the person; empty where there is none to tell
 * @param organisations the names of those that the person worked for that day
 * @param everywhere whether the person worked for the whole installation that day
 * @param action what they were doing, which tells what it was for
 * @param withClients whether that was work with the people of the register
 * @param purpose the code of why, where somebody said why
 */
public record LogEntry(UUID id, LocalDateTime at, By by, String who, List<String> organisations, boolean everywhere, DeedKind kind, String action, boolean withClients, Optional<String> purpose) {

    /** Who it was. */
    public enum By {
        /** Somebody else, by name. */
        PERSON,
        /** The person whose log it is. */
        THEMSELVES,
        /** Somebody who was not signed in. */
        NOBODY,
        /** The server. */
        SYSTEM
    }
}

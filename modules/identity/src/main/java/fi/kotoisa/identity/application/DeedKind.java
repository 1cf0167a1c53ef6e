package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Purpose;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.platform.Allowed.Trace;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the audit log tells, in the few kinds that everybody understands. */
public enum DeedKind {
    LOOKED,
    CHANGED,
    PRINTED,
    EXPORTED,
    REVEALED,
    /** What is closed was opened because waiting would do harm. */
    EMERGENCY,
    DENIED,
    MESSAGE,
    /** Nobody asked for it: the server did it by itself. */
    SYSTEM,
    /** Something else; what an earlier Kotoisa did and this one does no more. */
    HANDLED;

    /** The key of its word in the messages of {@code identity}, in every language. */
    public String key() {
        return "log.kind." + name().toLowerCase(Locale.ROOT);
    }

    /** @param trace what the deed leaves in the log, as far as this Kotoisa knows it */
    static DeedKind of(AuditEntry entry, Optional<Trace> trace) {
        if (entry.outcome().equals(Happening.DENIED)) {
            return DENIED;
        }
        if (entry.purpose().filter(Purpose.EMERGENCY::equals).isPresent()) {
            return EMERGENCY;
        }
        if (entry.actor().isEmpty() && entry.channel().equals("SERVER")) {
            return SYSTEM;
        }
        return trace.map(DeedKind::of).orElse(HANDLED);
    }

    private static DeedKind of(Trace trace) {
        return switch (trace) {
            case PROTECTED_READ -> LOOKED;
            case CHANGE -> CHANGED;
            case PRINT -> PRINTED;
            case EXPORT -> EXPORTED;
            case REVEAL -> REVEALED;
            case MESSAGE -> MESSAGE;
            case NONE -> HANDLED;
        };
    }
}

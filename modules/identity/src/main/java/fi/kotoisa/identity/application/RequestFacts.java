package fi.kotoisa.identity.application;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** By which way the current request came in. Without one, the server itself is at work. */
@RequestScoped
public class RequestFacts {

    private final UUID id = UUID.randomUUID();
    private String channel = "SERVER";

    /** Told once per request by the part that sees it come in. */
    public void cameBy(String way) {
        channel = way;
    }

    String channel() {
        return channel;
    }

    UUID id() {
        return id;
    }
}

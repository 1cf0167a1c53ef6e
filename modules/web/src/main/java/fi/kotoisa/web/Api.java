package fi.kotoisa.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST application: every module's resources below {@code /api/v1/MODULE}, and the view that speaks Linked Events at its own address. */
@ApplicationPath("api/v1")
public class Api extends Application {

    static final String HERE = "/api/";

    /** Where programs that know Linked Events look. The resources lie in the same application; {@link AddressFilter} hands on to them. */
    static final String LINKED_EVENTS = "/linkedevents/v1/";

    static final String LINKED_EVENTS_INSIDE = "/api/v1/linkedevents/";

    /** Without the description that the REST layer would make up by itself. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }

    /** Whether a program of staff may send a whole file to this address; the resource checks who sends before it reads. */
    static boolean takesFiles(String path) {
        return path.startsWith(HERE) && path.contains("/own/") && path.endsWith("/files");
    }

    /** Whether this address is for programs. */
    static boolean serves(String path) {
        return path.startsWith(HERE) || path.startsWith("/linkedevents/");
    }
}

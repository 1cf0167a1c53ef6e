package fi.kotoisa.activities.rest;

import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.BlindIndex;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names what a request of a signed-in person makes after its idempotency key: who sends it again makes it no second time. */
@RequestScoped
public class RepeatedRequests {

    @Inject
    SignedIn signedIn;

    @Inject
    BlindIndex index;

    /** The same for the same key of the same person, and nothing that others could guess. */
    UUID id(String key) {
        return UUID.nameUUIDFromBytes(index.of("activities.repeated_request", signedIn.person() + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}

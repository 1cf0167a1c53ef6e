package fi.kotoisa.platform.secrets;

import fi.kotoisa.platform.Opening;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Without its keys Kotoisa does not start: better no server than one that loses what people tell it. */
@ApplicationScoped
public class SecretsStart {

    @Inject
    SecretsSource source;

    void open(@Observes @Priority(Opening.SECRETS) Opening start) {
        source.open();
    }
}

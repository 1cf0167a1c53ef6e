package fi.kotoisa.platform.secrets;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Without its keys Kotoisa does not start: better no server than one that loses what people tell it. */
@ApplicationScoped
public class SecretsStart {

    private static final int AFTER_THE_TABLES = Interceptor.Priority.PLATFORM_BEFORE + 10;

    @Inject
    SecretsSource source;

    void open(@Observes @Priority(AFTER_THE_TABLES) @Initialized(ApplicationScoped.class) Object start) {
        source.open();
    }
}

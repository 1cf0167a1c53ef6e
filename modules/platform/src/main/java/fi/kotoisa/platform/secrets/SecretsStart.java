package fi.kotoisa.platform.secrets;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Without its keys Kotoisa does not start: better no server than one that loses what people tell it. */
@ApplicationScoped
public class SecretsStart {

    private static final Logger LOG = Logger.getLogger(SecretsStart.class.getName());
    private static final int AFTER_THE_TABLES = Interceptor.Priority.PLATFORM_BEFORE + 10;

    @Inject
    SecretsSource source;

    void open(@Observes @Priority(AFTER_THE_TABLES) @Initialized(ApplicationScoped.class) Object start) {
        try {
            source.open();
        } catch (SecretsFile.Refused refused) {
            LOG.log(Level.SEVERE, refused.getMessage(), refused);
            System.out.println("kotoisa-failed: " + refused.getMessage());
            throw refused;
        }
    }
}

package fi.kotoisa.platform.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/** Before anything else of the application runs, the tables are as this program knows them. */
@ApplicationScoped
public class OpeningHours {

    private static final Logger LOG = Logger.getLogger(OpeningHours.class.getName());

    void open(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object start) {
        try {
            new Migrations(DatabaseSettings.current()).run();
        } catch (FlywayException refused) {
            String sentence = refused instanceof Migrations.SchemaTooNew
                    ? refused.getMessage()
                    : "The database could not be opened or brought up to date: " + DatabaseSettings.current().shownUrl();
            LOG.log(Level.SEVERE, sentence, refused);
            System.out.println("kotoisa-failed: " + sentence);
            throw refused;
        }
    }
}

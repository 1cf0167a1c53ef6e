package fi.kotoisa.platform.database;

import fi.kotoisa.platform.DemoWanted;
import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.datasource.DatabaseSettings;
import fi.kotoisa.platform.datasource.KotoisaDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.FlywayException;

/** Before anything else of the application runs, the tables are as this program knows them; then the demo data, where it is wanted. */
@ApplicationScoped
public class OpeningHours {

    private static final Logger LOG = Logger.getLogger(OpeningHours.class.getName());

    @Inject
    Demo demo;

    @Inject
    @ConfigProperty(name = "kotoisa.demo", defaultValue = "false")
    boolean demoWanted;

    private volatile List<Migrations.Applied> applied = List.of();

    /** How far the schema of each module was when this server started. */
    public List<Migrations.Applied> applied() {
        return applied;
    }

    void open(@Observes @Priority(Opening.TABLES) Opening start) {
        say("kotoisa: preparing the database");
        try {
            applied = new Migrations(DatabaseSettings.current()).run();
        } catch (FlywayException refused) {
            String sentence = refused instanceof Migrations.SchemaTooNew
                    ? refused.getMessage()
                    : "The database could not be opened or brought up to date: " + DatabaseSettings.current().shownUrl();
            LOG.log(Level.SEVERE, sentence, refused);
            say("kotoisa-failed: " + sentence);
            throw refused;
        }
    }

    void showAround(@Observes @Priority(Opening.DEMO) Opening start) {
        if (demoWanted) {
            say("kotoisa: preparing the demo data");
            demo.load();
        }
    }

    /** Last of all: whoever started the server may be told that it answers. */
    void opened(@Observes @Priority(Opening.READY) Opening start) {
        say("kotoisa-ready");
    }

    /** An embedded database that stays open could not be opened again by the next deployment in the same server. */
    void close(@Observes @Destroyed(ApplicationScoped.class) Object end) {
        KotoisaDataSource.close(DatabaseSettings.current());
    }

    /** The program that started the server reads its standard output. */
    private static void say(String line) {
        System.out.println(line);
    }

    /** Demo data of all modules, in one transaction. */
    @ApplicationScoped
    static class Demo {

        @Inject
        Event<DemoWanted> event;

        @Transactional
        void load() {
            event.fire(new DemoWanted());
        }
    }
}

package fi.kotoisa.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder in which this server keeps its own files. */
@ApplicationScoped
class DataPlace {

    @Inject
    @ConfigProperty(name = "kotoisa.data", defaultValue = "kotoisa-data")
    String folder;

    HeadsFile heads() {
        return new HeadsFile(Path.of(folder));
    }
}

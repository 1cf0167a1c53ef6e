package fi.kotoisa.identity.application.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this server keeps what was erased: in its own data folder. */
@ApplicationScoped
class ErasurePlace {

    @Inject
    @ConfigProperty(name = "kotoisa.data", defaultValue = "kotoisa-data")
    String folder;

    ErasuresFile file() {
        return new ErasuresFile(Path.of(folder));
    }
}

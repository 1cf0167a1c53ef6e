package fi.kotoisa.platform.secrets;

import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.database.DatabaseSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Finds the keys of this installation; on the embedded database and with demo data it makes them at the first start. */
@ApplicationScoped
public class SecretsSource {

    private volatile Secrets secrets;

    /** Reads the keys, or makes them where that is allowed. */
    synchronized void open() {
        if (secrets == null) {
            Config config = ConfigProvider.getConfig();
            String data = config.getOptionalValue("kotoisa.data", String.class).orElse("kotoisa-data");
            Path path = config.getOptionalValue("kotoisa.secrets.file", String.class).map(Path::of).orElse(Path.of(data, "secrets.properties"));
            boolean mayCreate = DatabaseSettings.current().derby() || config.getOptionalValue("kotoisa.demo", Boolean.class).orElse(false);
            secrets = load(new SecretsFile(path), mayCreate);
        }
    }

    @Produces
    @Singleton
    Secrets secrets() {
        open();
        return secrets;
    }

    static Secrets load(SecretsFile file, boolean mayCreate) {
        if (!file.exists()) {
            if (!mayCreate) {
                throw new SecretsFile.Refused("There is no file of secrets at " + file + ". Make one as docs/reference/secrets.md says, or name it in kotoisa.secrets.file.", null);
            }
            file.create();
        }
        return file.read();
    }
}

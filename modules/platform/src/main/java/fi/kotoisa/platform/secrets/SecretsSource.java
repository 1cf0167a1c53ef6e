package fi.kotoisa.platform.secrets;

import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.datasource.DatabaseSettings;
import fi.kotoisa.platform.datasource.KotoisaDataSource;
import fi.kotoisa.platform.database.Migrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Finds the keys of this installation; on the embedded database and with demo data it makes them at the first start. */
@ApplicationScoped
public class SecretsSource {

    private static final Logger LOG = Logger.getLogger(SecretsSource.class.getName());

    private Secrets secrets;

    /** Reads the keys, or makes them where that is allowed; where neither works, whoever started the server reads why. */
    synchronized void open() {
        if (secrets == null) {
            try {
                secrets = configured();
            } catch (SecretsFile.Refused refused) {
                LOG.log(Level.SEVERE, refused.getMessage(), refused);
                System.out.println("kotoisa-failed: " + refused.getMessage());
                throw refused;
            }
        }
    }

    private static Secrets configured() {
        Config config = ConfigProvider.getConfig();
        String data = config.getOptionalValue("kotoisa.data", String.class).orElse("kotoisa-data");
        Path path = config.getOptionalValue("kotoisa.secrets.file", String.class).map(Path::of).orElse(Path.of(data, "secrets.properties"));
        DatabaseSettings database = DatabaseSettings.current();
        boolean mayCreate = database.derby() || config.getOptionalValue("kotoisa.demo", Boolean.class).orElse(false);
        return load(new SecretsFile(path), mayCreate, new SealedWords(KotoisaDataSource.forMigrations(database)));
    }

    @Produces
    @Singleton
    synchronized Secrets secrets() {
        open();
        return secrets;
    }

    /** @throws SecretsFile.Refused with one sentence for the person at the console */
    static Secrets load(SecretsFile file, boolean mayCreate, SealedWords words) {
        try {
            Secrets found = find(file, mayCreate && !words.any());
            if (!words.fit(found)) {
                throw new SecretsFile.Refused("The file of secrets " + file + " belongs to another database. Bring back the one that this database began with.", null);
            }
            return found;
        } catch (SQLException unreachable) {
            throw new SecretsFile.Refused("The database could not be asked whether the file of secrets fits it.", unreachable);
        }
    }

    private static Secrets find(SecretsFile file, boolean mayCreate) {
        if (!file.exists()) {
            if (!mayCreate) {
                throw new SecretsFile.Refused("There is no file of secrets at " + file + ". Bring it back, make one as docs/reference/secrets.md says, or name it in kotoisa.secrets.file.", null);
            }
            file.create();
        }
        return file.read();
    }
}

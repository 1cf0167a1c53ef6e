package fi.kotoisa.journeys.server;

import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/** Starts the shipped jar once for all journeys of a suite. There is nothing to deploy: the application is inside it. */
public class KotoisaContainer implements DeployableContainer<KotoisaSettings> {

    /** Suites run side by side, each in a process of its own. */
    private static final String SUITE = System.getProperty("kotoisa.suite", "");

    /** Where suites run side by side, each class of journeys begins and ends a suite of Arquillian's; the server outlives them. */
    private static Kotoisa kotoisa;

    private KotoisaSettings settings;

    @Override
    public Class<KotoisaSettings> getConfigurationClass() {
        return KotoisaSettings.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Local");
    }

    @Override
    public void setup(KotoisaSettings wanted) {
        settings = wanted;
    }

    @Override
    public void start() throws LifecycleException {
        if (kotoisa == null) {
            kotoisa = started();
            Kotoisa.walked(kotoisa);
        }
    }

    private Kotoisa started() {
        Map<String, String> environment = new HashMap<>(FeedSite.walked().environment());
        environment.putAll(SignInService.walked().environment());
        environment.put("KOTOISA_EMBED_SITES", "https://www.town.example");
        // journeys are walked at any hour
        environment.put("KOTOISA_MESSAGES_AT_NIGHT", "true");
        if (settings.database() == KotoisaSettings.Database.POSTGRESQL) {
            environment.putAll(Postgres.start().environment());
            return Kotoisa.start("postgresql" + SUITE, environment);
        }
        return Kotoisa.start("derby" + SUITE, environment);
    }

    /** With the process of the tests, server and database end too. */
    @Override
    public void stop() throws LifecycleException {}

    @Override
    public ProtocolMetaData deploy(Archive<?> nothing) {
        return new ProtocolMetaData().addContext(new HTTPContext("localhost", kotoisa.port()));
    }

    @Override
    public void undeploy(Archive<?> nothing) {}
}

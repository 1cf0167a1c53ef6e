package fi.kotoisa.journeys.server;

import org.jboss.arquillian.container.spi.ConfigurationException;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** What {@code arquillian.xml} says of a container. */
public class KotoisaSettings implements ContainerConfiguration {

    /** Where the data of the walked server lies. */
    enum Database {
        DERBY,
        POSTGRESQL
    }

    private Database database = Database.DERBY;

    /** For Arquillian, which fills configurations by their setters. */
    public void setDatabase(String name) {
        database = Database.valueOf(name);
    }

    Database database() {
        return database;
    }

    @Override
    public void validate() throws ConfigurationException {}
}

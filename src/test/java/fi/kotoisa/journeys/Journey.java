package fi.kotoisa.journeys;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A walk through the shipped application, which Arquillian has started. Those tagged {@code postgresql} are walked again on PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
public abstract class Journey {

    @ArquillianResource
    URL url;

    /** Nothing of ours is deployed: the application is inside the jar. */
    @Deployment(testable = false)
    public static Archive<?> shipped() {
        return ShrinkWrap.create(JavaArchive.class, "kotoisa.jar");
    }

    /** The address of the server, ending in a slash. */
    protected URI home() {
        try {
            return url.toURI().resolve("/");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

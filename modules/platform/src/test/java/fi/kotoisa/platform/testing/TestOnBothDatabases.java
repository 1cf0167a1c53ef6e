package fi.kotoisa.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test that takes one {@link TestDatabase} and runs twice: on Derby in memory and on PostgreSQL, each time with a database of its own that is gone afterwards.
 *
 * <pre>{@code
 * @TestOnBothDatabases(modules = "activities")
 * void aSessionComesBackAsItWasStored(TestDatabase database) {
 *     database.inTransaction("activities", entities -> entities.persist(session));
 * }
 * }</pre>
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(Databases.class)
public @interface TestOnBothDatabases {

    /** The modules whose migrations have run before the test begins. */
    String[] modules() default {};

    /** Whether PostgreSQL syncs every commit to the disk: slower, and needed only where something is killed. */
    boolean durable() default false;
}

package fi.kotoisa.platform.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** The one pool that every persistence unit shares, so that several units share one transaction without XA. */
@DataSourceDefinition(
        name = "java:app/jdbc/kotoisa",
        className = "fi.kotoisa.platform.datasource.KotoisaDataSource",
        minPoolSize = 2,
        // a place for each of fifty requests, three more for each of six that write, and some for the timers (see ChangeGate in identity)
        maxPoolSize = 80,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=20000"
        })
@ApplicationScoped
public class Database {}

package fi.kotoisa.platform.application;

import fi.kotoisa.platform.Upkeep.Condition;
import fi.kotoisa.platform.Upkeep.State;
import fi.kotoisa.platform.database.Migrations.Applied;
import fi.kotoisa.platform.database.OpeningHours;
import fi.kotoisa.platform.datasource.DatabaseSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which database this is, whether its clock agrees with ours, and how far the schema of each module is. */
@ApplicationScoped
class DatabaseStatus {

    /** Clocks that differ more make what happened at the same time look as if it had not. */
    private static final Duration APART = Duration.ofSeconds(5);

    @PersistenceContext(unitName = "platform")
    EntityManager entities;

    @Inject
    OpeningHours hours;

    @Inject
    StatusWords words;

    @Inject
    Clock clock;

    List<Condition> conditions() {
        DatabaseSettings settings = DatabaseSettings.current();
        List<Condition> lines = new ArrayList<>();
        try {
            Connection connection = entities.unwrap(Connection.class);
            DatabaseMetaData about = connection.getMetaData();
            lines.add(words.fact("staff.status.database", about.getDatabaseProductName() + " " + about.getDatabaseProductVersion()));
            lines.add(words.fact("staff.status.address", settings.shownUrl()));
            if (!settings.derby()) {
                Duration apart = apart(connection);
                lines.add(words.line("staff.status.clock", words.lasting(Duration.ofSeconds(apart.toSeconds())), apart.compareTo(APART) > 0 ? State.BAD : State.GOOD));
            }
        } catch (SQLException silent) {
            throw new PersistenceException("the database does not say what it is", silent);
        }
        hours.applied().stream().filter(module -> !module.version().isEmpty()).forEach(module -> lines.add(schema(module)));
        return lines;
    }

    private Condition schema(Applied module) {
        return new Condition(words.say("staff.status.schema", words.module(module.module())), words.say("staff.status.schema.of", module.version(), module.count()), State.FACT);
    }

    /** An embedded database has our own clock. */
    private Duration apart(Connection connection) throws SQLException {
        try (Statement question = connection.createStatement(); ResultSet answer = question.executeQuery("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")) {
            answer.next();
            return Duration.between(Instant.ofEpochMilli(answer.getLong(1)), clock.instant()).abs();
        }
    }
}

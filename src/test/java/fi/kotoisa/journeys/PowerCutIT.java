package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.journeys.server.Forms;
import fi.kotoisa.journeys.server.Kotoisa;
import fi.kotoisa.journeys.server.Postgres;
import fi.kotoisa.journeys.server.PowerCuts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The process dies in the middle of a hundred sign-ups and comes back, three times, on a server of its own. Derby dies with it; PostgreSQL lives on and is left with connections in
 * the middle of something, for which once is enough. {@code src/bench} does the same fifty times.
 */
@Tag("postgresql")
class PowerCutIT {

    /** Story hour: ten dates of twenty places, and no child care. */
    private static final String STORIES = "fi/activities/activity?id=0da00000-0000-4000-8000-000000000003";
    private static final int PLACES = 20;
    private static final Pattern INTAKE = Pattern.compile("signup\\?intake=([0-9a-f-]+)");
    private static final long SEED = Long.getLong("kotoisa.seed", 2_141);

    @Test
    void whatWasAcknowledgedSurvivesPowerCutsAndNoPlaceIsGivenTwice() throws IOException, InterruptedException {
        if (System.getProperty("arquillian.launch", "derby").equals("postgresql")) {
            Postgres postgres = Postgres.start();
            try {
                cutPower(1, "power-cut-postgresql", postgres.environment());
            } finally {
                postgres.stop();
            }
        } else {
            cutPower(3, "power-cut", Map.of());
        }
    }

    private static void cutPower(int times, String name, Map<String, String> environment) throws IOException, InterruptedException {
        Kotoisa kotoisa = Kotoisa.start(name, environment);
        List<String> intakes = INTAKE.matcher(new Forms(kotoisa.home()).get(STORIES)).results().map(found -> found.group(1)).distinct().toList();
        PowerCuts cuts = new PowerCuts(kotoisa, environment, intakes, PLACES, SEED);
        try {
            for (int i = 0; i < times; i++) {
                assertEquals(List.of(), cuts.round());
            }
        } finally {
            cuts.kotoisa().stop();
        }
    }
}

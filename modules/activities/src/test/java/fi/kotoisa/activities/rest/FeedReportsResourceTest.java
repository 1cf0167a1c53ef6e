package fi.kotoisa.activities.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.CallingOff;
import fi.kotoisa.activities.application.FeedReports;
import fi.kotoisa.activities.application.Following;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Refused;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedReportsResourceTest {

    /** Somebody else reads every feed just now. */
    private static final class Busy extends Following {

        @Override
        public void hurry(UUID id) {}

        @Override
        public Optional<String> readNow(UUID id) {
            return Optional.empty();
        }
    }

    private static final class Plain extends Asking {

        @Override
        void only(Collection<String> known) {}
    }

    @Test
    void whoAsksForAFeedThatIsBeingReadIsToldSo() {
        FeedReportsResource resource = Wiring.wire(new FeedReportsResource(), new FeedReports(), new Busy(), new CallingOff(), new Plain());
        Problem problem = assertThrows(Refused.class, () -> resource.read("0192a000-0000-7000-8000-000000000001")).problem();
        assertEquals("409 being-read", problem.status() + " " + problem.kind());
    }
}

package fi.kotoisa.platform.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.domain.MessageState;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The mail server is away for a day and a quarter, messages are written meanwhile, and ours are started anew. */
class MailDayTest {

    private static final Duration STEP = Duration.ofMinutes(30);

    /** A mail server that takes mail only while it is up. */
    private static final class Server implements Delivery {
        private final List<UUID> taken = new ArrayList<>();
        private boolean up;
        private boolean killsItsClient;

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public Outcome deliver(Letter letter) {
            if (!up) {
                return new Outcome.Later("unreachable", true);
            }
            taken.add(letter.id());
            if (killsItsClient) {
                throw new Death();
            }
            return new Outcome.Gone();
        }
    }

    /** No fault that anybody may catch: the process is no more. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Server server = new Server();

    @TestOnBothDatabases(modules = "platform")
    void nothingIsLostNothingGoesTwiceAndNobodyReadsTheEndBeforeTheBeginning(TestDatabase database) {
        Post post = new Post(database);
        List<UUID> written = new ArrayList<>();
        List<UUID> amals = new ArrayList<>();
        UUID amal = post.person(Channel.EMAIL, "amal@home.example", Language.FI);
        for (int minute = 0; minute < 30 * 60; minute += STEP.toMinutes()) {
            if (minute % 210 == 0) {
                amals.add(post.send(amal));
                written.add(post.send(post.person(Channel.EMAIL, "p" + minute + "@home.example", Language.FI)));
            }
            // each round by a server that has just been started and remembers nothing
            post.node(server).round();
            post.clock.forward(STEP);
        }
        amals.add(post.send(amal));
        written.addAll(amals);
        server.up = true;
        for (int round = 0; round < 5; round++) {
            post.node(server).round();
            post.clock.forward(STEP);
        }
        assertEquals(new HashSet<>(written), new HashSet<>(server.taken));
        assertEquals(written.size(), server.taken.size());
        assertEquals(amals, server.taken.stream().filter(amals::contains).toList());
        written.forEach(id -> assertEquals(MessageState.SENT, post.row(id).state()));
    }

    @TestOnBothDatabases(modules = "platform")
    void whatWasTakenJustBeforeOurServerDiedGoesOnceMoreUnderTheSameId(TestDatabase database) {
        Post post = new Post(database);
        UUID id = post.send(post.person(Channel.EMAIL, "amal@home.example", Language.FI));
        server.up = true;
        server.killsItsClient = true;
        Posting dying = post.node(server);
        assertThrows(Death.class, dying::round);
        server.killsItsClient = false;
        post.node(server).round();
        assertEquals(List.of(id), server.taken, "not while the claim of the dead stands");
        post.clock.forward(Posting.CLAIM);
        post.node(server).round();
        post.node(server).round();
        assertEquals(List.of(id, id), server.taken);
    }
}

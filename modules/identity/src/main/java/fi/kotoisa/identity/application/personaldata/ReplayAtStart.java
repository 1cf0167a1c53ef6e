package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.application.personaldata.ErasingAgain.Outcome;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.platform.Opening;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code --replay-erasures --yes}: whoever runs the server has everything that is back erased again, before the doors open. Nobody is signed in then; the log says that the server did it. What is said goes to whoever
 * started it.
 */
@ApplicationScoped
class ReplayAtStart {

    private static final int LAST = Opening.READY - 1;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    @ConfigProperty(name = "kotoisa.replay-erasures", defaultValue = "false")
    boolean wanted;

    @Inject
    ErasureClock look;

    @Inject
    Replay replaying;

    void open(@Observes @Priority(LAST) Opening doors) {
        if (wanted) {
            look.look();
            replay();
        }
    }

    /** @return how many were erased again */
    int replay() {
        int erased = 0;
        List<ErasedRecord> some = replaying.after(FIRST);
        while (!some.isEmpty()) {
            for (ErasedRecord each : some) {
                Outcome came = replaying.erase(each);
                erased += came == Outcome.ERASED ? 1 : 0;
                if (came == Outcome.MERGED) {
                    System.out.println("kotoisa: " + each.record() + " stays: it is merged with a record that was never erased. Undo the merging, then repeat this.");
                }
            }
            some = replaying.after(some.get(some.size() - 1).record());
        }
        System.out.println("kotoisa: records erased again: " + erased);
        return erased;
    }
}

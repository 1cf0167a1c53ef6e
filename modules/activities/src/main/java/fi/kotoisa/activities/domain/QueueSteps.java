package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.IntakeId;
import java.util.List;

/** What the queues have decided. */
public interface QueueSteps {

    void add(QueueStep step);

    /** Newest first. */
    List<QueueStep> of(IntakeId intake, int first, int atMost);
}

package fi.kotoisa.activities.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All imports, looked at or taken over. */
public interface FeedImports {

    Optional<FeedImport> find(UUID id);

    /** The same, locked until the transaction ends, so that a double click takes over once. */
    Optional<FeedImport> lock(UUID id);

    /** The newest of an organisation, without their content, at most {@code atMost}. */
    List<Line> newest(UUID organiser, int skip, int atMost);

    /** Whether a feed of the same name was read for the same organisation after this one. */
    boolean overtaken(FeedImport read);

    void add(FeedImport read);

    /** One line of the list of imports. */
    record Line(UUID id, String name, String address, boolean applied, long readAt, int created, int changed) {}
}

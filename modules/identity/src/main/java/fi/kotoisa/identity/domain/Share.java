package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.Shared;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;

/** One party of an agreement may see one thing of the other. */
@Embeddable
public class Share {

    private UUID viewer;

    @Enumerated(EnumType.STRING)
    private Shared thing;

    protected Share() {}

    Share(UUID viewer, Shared thing) {
        this.viewer = viewer;
        this.thing = thing;
    }

    UUID viewer() {
        return viewer;
    }

    Shared thing() {
        return thing;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Share share && share.viewer.equals(viewer) && share.thing == thing;
    }

    @Override
    public int hashCode() {
        return Objects.hash(viewer, thing);
    }
}

package fi.kotoisa.architecture.planted.birds.application;

import fi.kotoisa.platform.Allowed;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks for a right that no module publishes. */
@ApplicationScoped
public class WantsAnUnknownRight {

    @Allowed(value = "birds.fly", trace = Allowed.Trace.NONE)
    public void fly() {}
}

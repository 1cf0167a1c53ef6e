package fi.kotoisa.architecture.planted.birds.application;

import fi.kotoisa.platform.Allowed;
import jakarta.enterprise.context.ApplicationScoped;

/** Its deeds stand in the audit log, and nobody has words for them. */
@ApplicationScoped
public class TellsNobody {

    @Allowed
    public void sing() {}
}

package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.HeldData.Section;
import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.identity.application.personaldata.PersonExports.Copy;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Puts together what every module on board holds about somebody. Whether whoever asks may have it is the caller's to know. */
@ApplicationScoped
class CopyMaking {

    @Inject
    @Any
    Instance<HeldData> held;

    @Inject
    Clock clock;

    /** @param reference of the record; empty for the person's own copy */
    Copy make(String reference, Subject subject, Language language) {
        List<Section> sections = new ArrayList<>();
        held.stream().sorted((one, other) -> Integer.compare(place(one), place(other))).forEach(module -> sections.addAll(module.tell(subject, language)));
        return new Copy(reference, language, clock.instant(), sections);
    }

    /** The register first. */
    private static int place(HeldData module) {
        String name = module.getClass().getName();
        return name.contains(".identity.application.register.") ? 0 : name.contains(".identity.") ? 1 : 2;
    }
}

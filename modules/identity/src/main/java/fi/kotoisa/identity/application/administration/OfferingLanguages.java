package fi.kotoisa.identity.application.administration;

import static fi.kotoisa.platform.PlatformRights.LANGUAGES_MANAGE;

import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.OfferedLanguages;
import fi.kotoisa.platform.OfferedLanguages.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Which languages the public pages offer, for the whole installation. */
@ApplicationScoped
@Transactional
public class OfferingLanguages {

    @Inject
    OfferedLanguages languages;

    @Allowed(value = LANGUAGES_MANAGE, trace = Trace.NONE)
    public List<Offer> all() {
        return languages.all();
    }

    /**
     * @param seen version that was shown
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when it is another by now
     * @throws IllegalArgumentException for a language that must be offered
     */
    @Allowed(LANGUAGES_MANAGE)
    public void takeAway(Language language, String why, int seen) {
        languages.takeAway(language, why, seen);
    }

    /**
     * @param seen version that was shown
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when it is another by now
     */
    @Allowed(LANGUAGES_MANAGE)
    public void offer(Language language, int seen) {
        languages.offer(language, seen);
    }
}

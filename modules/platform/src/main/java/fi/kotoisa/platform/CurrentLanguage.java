package fi.kotoisa.platform;

import jakarta.enterprise.context.RequestScoped;

/** The language of the page that is being asked for; the address says it. */
@RequestScoped
public class CurrentLanguage {

    private Language language = Language.FI;

    /** Set once per request by the part that reads the address. */
    public void speak(Language spoken) {
        language = spoken;
    }

    public Language language() {
        return language;
    }
}

package fi.kotoisa.activities.web.staff;

import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The texts of this module in the language of the page, for backing beans. */
@RequestScoped
public class StaffTexts {

    @Inject
    CurrentLanguage current;

    public String say(String key, Object... arguments) {
        return Texts.of("activities", current.language()).map(texts -> texts.say(key, arguments)).orElse(key);
    }

    /** In which the page speaks. */
    Language language() {
        return current.language();
    }
}

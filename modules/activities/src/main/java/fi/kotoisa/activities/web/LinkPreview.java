package fi.kotoisa.activities.web;

import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other programs show of a page when somebody sends its address: title, when and where, in the language of the page. There is no picture: none would be true. */
@Named
@RequestScoped
public class LinkPreview {

    @Inject
    Words words;

    @Inject
    Site site;

    @Inject
    CalendarAsked asked;

    /** When and where, as the page says it. */
    public String of(ActivityView activity) {
        String when = DateWords.in(words.language()).asHeading(DatesInWords.of(activity, words));
        return Stream.concat(Stream.of(when.replaceAll("\\.$", "")), activity.venue().stream()).collect(Collectors.joining(". "));
    }

    /** The language of the page as previews name it: {@code fi_FI}. */
    public String getLocale() {
        Locale locale = words.language().locale();
        return locale.getLanguage() + "_" + locale.getCountry();
    }

    /** The address of this search of the calendar, for everybody. */
    public String getCalendarAddress() {
        return site.baseUrl() + asked.address(asked.parameters());
    }
}

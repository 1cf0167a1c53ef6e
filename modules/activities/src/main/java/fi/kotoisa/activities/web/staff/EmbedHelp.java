package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.look.EmbedSites;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.OfferedLanguages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How the calendar comes onto the municipality's own site. */
@Named("embedHelp")
@RequestScoped
public class EmbedHelp {

    @Inject
    OfferedLanguages offered;

    @Inject
    EmbedSites sites;

    @Inject
    Site site;

    @Inject
    SignedIn signedIn;

    @Inject
    PageAsked asked;

    /** For those who plan, as the link to it is. */
    @PostConstruct
    void admit() {
        signedIn.person();
        if (!signedIn.may(ActivityRights.PLAN)) {
            throw new NotAllowed(ActivityRights.PLAN);
        }
    }

    /** The sites that may show it; empty while nobody may. */
    public List<String> getSites() {
        return sites.sites();
    }

    public List<Language> getLanguages() {
        return offered.ofResidents();
    }

    /** The language that was chosen for the frame. */
    public Language getLanguage() {
        return Language.of(asked.text("frame")).filter(Language::forResidents).orElse(Language.FI);
    }

    /** What was copied out of the address of a calendar, made safe for an attribute; the page and what else it may not carry away. */
    public String getSearch() {
        return asked.text("search").replaceFirst("#.*$", "").replaceFirst("^[^?]*\\?", "").replaceAll("[^A-Za-z0-9=&%+._-]", "");
    }

    /** What stands in the page of the other site. */
    public String getSnippet() {
        String query = getSearch().isEmpty() ? "" : "?" + getSearch().replace("&", "&amp;");
        return "<iframe src=\"" + site.reachedAt(asked.here()) + "/" + getLanguage().code() + EmbedSites.PAGE + query + "\" title=\"Kotoisa\" width=\"100%\" height=\"700\" loading=\"lazy\"></iframe>";
    }
}

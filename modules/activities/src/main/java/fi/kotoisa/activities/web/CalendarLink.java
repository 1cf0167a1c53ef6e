package fi.kotoisa.activities.web;

import fi.kotoisa.activities.PersonalCalendar;
import fi.kotoisa.activities.application.CalendarAddresses;
import fi.kotoisa.activities.application.FindingAgain;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Making and ending the address of one's own calendar: a household's, or a leader's. The address is shown in the answer that makes it and never again. */
@Named
@RequestScoped
public class CalendarLink {

    @Inject
    CalendarAddresses addresses;

    @Inject
    FindingAgain findingAgain;

    @Inject
    Asked asked;

    @Inject
    Site site;

    @Inject
    CurrentLanguage current;

    @Inject
    HttpServletRequest request;

    private String key = "";

    public String make() {
        key = addresses.makeForSignUp(link());
        return "";
    }

    public String end() {
        addresses.endForSignUp(link());
        return "";
    }

    public boolean isThere() {
        return addresses.isThereForSignUp(link());
    }

    public String makeMine() {
        key = addresses.makeForMe();
        return "";
    }

    public String endMine() {
        addresses.endForMe();
        return "";
    }

    public boolean isMineThere() {
        return addresses.isThereForMe();
    }

    private String link() {
        return asked.value("key").filter(typed -> findingAgain.byLink(typed).isPresent()).orElse("");
    }

    /** It was made just now. */
    public boolean isMade() {
        return !key.isEmpty();
    }

    /** For copying; empty when none was made just now. */
    public String getAddress() {
        return key.isEmpty() ? "" : site.reachedAt(request.getRequestURL().toString()) + PersonalCalendar.path(key, current.language());
    }

    /** Opens the calendar of the telephone or computer, which then follows changes. */
    public String getFollow() {
        return getAddress().replaceFirst("^https?:", "webcal:");
    }
}

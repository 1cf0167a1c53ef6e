package fi.kotoisa.volunteering.web;

import fi.kotoisa.activities.PersonalCalendar;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The address of a volunteer's own calendar. It is shown in the answer that makes it and never again. */
@Named
@RequestScoped
public class ShiftCalendar {

    @Inject
    PersonalCalendar calendar;

    @Inject
    ShiftsPage page;

    @Inject
    Site site;

    @Inject
    CurrentLanguage current;

    @Inject
    HttpServletRequest request;

    private String key = "";

    public String make() {
        key = calendar.makeForMe();
        return shown();
    }

    public String end() {
        calendar.endForMe();
        return shown();
    }

    /** The same page again, with what stands above. */
    private String shown() {
        page.open();
        return "";
    }

    public boolean isThere() {
        return calendar.isThereForMe();
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

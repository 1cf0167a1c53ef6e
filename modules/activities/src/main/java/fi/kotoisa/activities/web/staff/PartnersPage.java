package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.PartnerDates;
import fi.kotoisa.activities.application.PartnerDates.Rows;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The coming dates of partners, to look at. */
@Named("partnersPage")
@RequestScoped
public class PartnersPage {

    @Inject
    PartnerDates dates;

    @Inject
    PageAsked asked;

    private Rows page;
    private int number;

    @PostConstruct
    void look() {
        number = Math.min(asked.number("page"), PartnerDates.LAST_PAGE);
        page = dates.page(number);
    }

    public Rows getPage() {
        return page;
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return number == 0 ? "" : "?page=" + (number - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return page.more() && number < PartnerDates.LAST_PAGE ? "?page=" + (number + 1) : "";
    }
}

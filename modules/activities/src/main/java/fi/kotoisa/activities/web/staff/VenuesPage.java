package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.CorrectingVenues;
import fi.kotoisa.activities.application.CorrectingVenues.VenueRows;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The houses where groups meet, by name. */
@Named("venuesPage")
@RequestScoped
public class VenuesPage {

    @Inject
    CorrectingVenues places;

    @Inject
    PageAsked asked;

    private VenueRows page;
    private String typed = "";
    private int number;

    @PostConstruct
    void look() {
        typed = TypedValues.text(asked.text("q"));
        number = Math.min(asked.number("page"), CorrectingVenues.LAST_PAGE);
        page = places.page(typed, number);
    }

    public VenueRows getPage() {
        return page;
    }

    public String getTyped() {
        return typed;
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return number == 0 ? "" : query(number - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return page.more() && number < CorrectingVenues.LAST_PAGE ? query(number + 1) : "";
    }

    /** Whether a place was put right just before. */
    public boolean isSaved() {
        return asked.text("done").equals("saved");
    }

    private String query(int to) {
        return "?page=" + to + (typed.isEmpty() ? "" : "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }
}

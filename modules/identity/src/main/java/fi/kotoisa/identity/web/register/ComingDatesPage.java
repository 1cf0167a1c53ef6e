package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.application.register.ComingDates;
import fi.kotoisa.identity.application.register.ComingDates.Coming;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind {@code staff/register-dates.xhtml}: which days come for the people one works with. */
@Named
@RequestScoped
public class ComingDatesPage {

    @Inject
    ComingDates dates;

    @Inject
    RegisterTexts texts;

    private List<Coming> rows = List.of();

    @PostConstruct
    void load() {
        rows = dates.page(texts.page());
    }

    public List<Coming> getRows() {
        return rows.stream().limit(ComingDates.PAGE).toList();
    }

    /** The day in words. */
    public String day(Coming of) {
        return of.day().map(texts::day).orElseGet(() -> texts.say("staff.coming.within"));
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return texts.page() == 0 ? "" : "?page=" + (texts.page() - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return rows.size() > ComingDates.PAGE ? "?page=" + (texts.page() + 1) : "";
    }
}

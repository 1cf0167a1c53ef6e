package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.OwnActivities;
import fi.kotoisa.activities.application.OwnActivities.OwnPage;
import fi.kotoisa.activities.application.PartnerDates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The activities of one's own organisations, drafts first. */
@Named("groupsPage")
@RequestScoped
public class GroupsPage {

    @Inject
    OwnActivities activities;

    @Inject
    PartnerDates partners;

    @Inject
    PlanChoices choices;

    @Inject
    PageAsked asked;

    private OwnPage page;
    private String typed = "";
    private int number;

    @PostConstruct
    void look() {
        typed = TypedValues.text(asked.text("q"));
        number = Math.min(asked.number("page"), OwnActivities.LAST_PAGE);
        page = activities.page(typed, number);
    }

    public OwnPage getPage() {
        return page;
    }

    public String getTyped() {
        return typed;
    }

    /** A draft was thrown away just before. */
    public boolean isDiscarded() {
        return asked.text("done").equals("discarded");
    }

    /** Whether other organisations show their groups to this one. */
    public boolean isPartners() {
        return partners.any();
    }

    public boolean isSeveralOrganisations() {
        return choices.isSeveralOrganisations();
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return number == 0 ? "" : query(number - 1);
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return page.more() && number < OwnActivities.LAST_PAGE ? query(number + 1) : "";
    }

    private String query(int to) {
        return "?page=" + to + (typed.isEmpty() ? "" : "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }
}

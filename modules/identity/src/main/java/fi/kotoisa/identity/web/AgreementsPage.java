package fi.kotoisa.identity.web;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.application.AgreementList;
import fi.kotoisa.identity.application.AgreementList.Line;
import fi.kotoisa.identity.application.AgreementList.Lines;
import fi.kotoisa.identity.application.AgreementList.State;
import fi.kotoisa.identity.application.AgreementList.Which;
import fi.kotoisa.look.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Behind {@code staff/agreements.xhtml}: the agreements between organisations; at first those that end soon. What is shown stands in the address. */
@Named
@RequestScoped
public class AgreementsPage {

    @Inject
    AgreementList agreements;

    @Inject
    PlaceChoices choices;

    @Inject
    PageAsked asked;

    private Optional<Lines> found = Optional.empty();

    public Lines getFound() {
        if (found.isEmpty()) {
            Optional<OrganisationId> organisation = choices.organisation(getOrganisation());
            found = Optional.of(agreements.page(which(), organisation, asked.page("page")));
        }
        return found.get();
    }

    private Which which() {
        return asked.one("which", Which.values()).orElse(Which.ENDING);
    }

    public String getWhich() {
        return which().name();
    }

    public List<Choice> getWhiches() {
        return List.of(Which.values()).stream().map(which -> new Choice(which.name(), asked.say("staff.agreements.which." + PageAsked.lower(which)))).toList();
    }

    public String getNone() {
        return asked.say("staff.agreements.none." + PageAsked.lower(which()));
    }

    public String getOrganisation() {
        return asked.text("organisation");
    }

    public List<Choice> getOrganisations() {
        return choices.organisations();
    }

    public String state(Line line) {
        return line.state() == State.ENDING ? asked.say("staff.agreement.left", line.daysLeft()) : asked.say("staff.agreement.state." + PageAsked.lower(line.state()));
    }

    public String tone(Line line) {
        return switch (line.state()) {
            case ENDING -> "wait";
            case RUNNING -> "ok";
            case COMING, OVER -> "";
        };
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return asked.page("page") == 0 ? "" : asked.query(asked.page("page") - 1, "which", "organisation");
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return getFound().more() ? asked.query(asked.page("page") + 1, "which", "organisation") : "";
    }
}

package fi.kotoisa.identity.web;

import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.application.AgreementList;
import fi.kotoisa.identity.application.AgreementList.Which;
import fi.kotoisa.identity.application.KeepingOrganisations;
import fi.kotoisa.identity.application.OrganisationDetails.About;
import fi.kotoisa.identity.application.OrganisationList;
import fi.kotoisa.identity.application.OrganisationList.Lines;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/organisations.xhtml}: finding organisations, and making one. What was looked for stands in the address. */
@Named
@RequestScoped
public class OrganisationsPage {

    @Inject
    OrganisationList organisations;

    @Inject
    KeepingOrganisations keeping;

    @Inject
    AgreementList agreements;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private Optional<Lines> found = Optional.empty();

    /** @return the page of the new organisation, or nothing when something must be put right */
    public String add() {
        Optional<About> about = OrganisationForm.organisation(new StaffForm(typed, errors, asked.texts()));
        return about.map(all -> "/identity/staff/organisation?faces-redirect=true&id=" + keeping.add(all) + "&done=added").orElse("");
    }

    public Lines getFound() {
        if (found.isEmpty()) {
            found = Optional.of(organisations.page(getWords(), asked.one("kind", OrganisationKind.values()), isEnded(), asked.page("page")));
        }
        return found.get();
    }

    /** Whether agreements end soon. */
    public boolean isAgreementsEnding() {
        return !agreements.page(Which.ENDING, Optional.empty(), 0).rows().isEmpty();
    }

    public String kindName(OrganisationKind kind) {
        return asked.say(kind.key());
    }

    public List<Choice> getKinds() {
        return OrganisationForm.kinds(asked::say);
    }

    public String getWords() {
        return asked.text("q");
    }

    /** The kind that the list is narrowed to. */
    public String getOnly() {
        return asked.one("kind", OrganisationKind.values()).map(Enum::name).orElse("");
    }

    public boolean isEnded() {
        return asked.has("ended");
    }

    public boolean isNarrowed() {
        return !getWords().isEmpty() || !getOnly().isEmpty();
    }

    /** The query of the page before; empty on the first. */
    public String getPrevious() {
        return asked.page("page") == 0 ? "" : asked.query(asked.page("page") - 1, "q", "kind", "ended");
    }

    /** The query of the next page; empty on the last. */
    public String getNext() {
        return getFound().more() ? asked.query(asked.page("page") + 1, "q", "kind", "ended") : "";
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}

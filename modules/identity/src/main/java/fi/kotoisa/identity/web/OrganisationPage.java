package fi.kotoisa.identity.web;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.application.AgreementList;
import fi.kotoisa.identity.application.AgreementList.Line;
import fi.kotoisa.identity.application.AgreementList.State;
import fi.kotoisa.identity.application.AgreementList.Which;
import fi.kotoisa.identity.application.KeepingOrganisations;
import fi.kotoisa.identity.application.KeepingOrganisations.Correction;
import fi.kotoisa.identity.application.KeepingOrganisations.Ending;
import fi.kotoisa.identity.application.OrganisationDetails;
import fi.kotoisa.identity.application.OrganisationDetails.About;
import fi.kotoisa.identity.application.OrganisationDetails.Details;
import fi.kotoisa.identity.application.OrganisationDetails.Holder;
import fi.kotoisa.identity.application.OrganisationDetails.Holders;
import fi.kotoisa.identity.application.RegionMembers;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/organisation.xhtml}: what an organisation is, its units, its people, its agreements. */
@Named
@RequestScoped
public class OrganisationPage {

    @Inject
    OrganisationDetails organisations;

    @Inject
    KeepingOrganisations keeping;

    @Inject
    AgreementList agreements;

    @Inject
    RegionMembers regions;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private Details organisation;
    private boolean overtaken;
    private Optional<Holders> holders = Optional.empty();

    @PostConstruct
    void load() {
        organisation = organisations.find(new OrganisationId(asked.id("id")));
        OrganisationForm.fill(typed, organisation.about());
        typed.put("version", String.valueOf(organisation.version()));
    }

    /**
     * Stores it, if nobody else did meanwhile. A last day that ends roles, units, agreements or memberships in regions is asked about once more.
     *
     * @return the same page by a new request, or nothing when something must be put right
     */
    public String save() {
        StaffForm form = new StaffForm(typed, errors, asked.texts());
        Optional<About> about = OrganisationForm.organisation(form);
        if (about.isEmpty() || !sure(about.get())) {
            return "";
        }
        try {
            Correction outcome = keeping.correct(organisation.id(), form.version(), about.get());
            if (outcome != Correction.DONE) {
                errors.at("kind", asked.say("staff.organisation.kind." + PageAsked.lower(outcome)));
                return "";
            }
        } catch (SomeoneWasQuicker lost) {
            organisation = organisations.find(organisation.id());
            typed.put("version", String.valueOf(organisation.version()));
            overtaken = true;
            errors.onPage(asked.say("staff.quicker"));
            return "";
        }
        return "/identity/staff/organisation?faces-redirect=true&id=" + organisation.id() + "&done=saved";
    }

    private boolean sure(About about) {
        Optional<LocalDate> last = about.to().filter(day -> !about.to().equals(organisation.about().to()));
        Ending ending = last.map(day -> keeping.ending(organisation.id(), day)).orElse(new Ending(0, 0, 0, 0));
        boolean sure = ending.roles() + ending.units() + ending.agreements() + ending.memberships() == 0 || asked.text("sure").equals("true");
        if (!sure) {
            errors.at("sure", asked.say("staff.organisation.sure", ending.roles(), ending.units(), ending.agreements(), ending.memberships()));
        }
        return sure;
    }

    /** Whether the box that confirms an end is shown. */
    public boolean isAsking() {
        return !errors.of("sure").isEmpty();
    }

    /** Never filled in beforehand: each end is confirmed by itself. */
    public boolean isConfirmed() {
        return false;
    }

    /** Read from the request, for the box was not there when the page was built. */
    public void setConfirmed(boolean typedAlready) {
        // nothing is kept
    }

    public boolean isUnfolded() {
        return errors.any();
    }

    /** Somebody else changed it meanwhile. */
    public boolean isOvertaken() {
        return overtaken;
    }

    public Details getOrganisation() {
        return organisation;
    }

    public String getKind() {
        return asked.say(organisation.about().kind().key());
    }

    public boolean isRegion() {
        return organisation.about().kind() == OrganisationKind.REGION;
    }

    /** The municipalities of a region, or the regions of a municipality, today or later; empty for all others. */
    public List<RegionMembers.Line> getRegional() {
        return switch (organisation.about().kind()) {
            case REGION -> regions.openOfRegion(organisation.id());
            case MUNICIPALITY -> regions.ofMunicipality(organisation.id());
            default -> List.of();
        };
    }

    /** From when to when, in words. */
    public String days(RegionMembers.Line line) {
        return RegionPage.days(line, asked);
    }

    public List<Choice> getKinds() {
        return OrganisationForm.kinds(asked::say);
    }

    public List<Holder> getPeople() {
        return holders().rows();
    }

    public String roleName(Holder holder) {
        return asked.say(holder.role().key());
    }

    private Holders holders() {
        if (holders.isEmpty()) {
            holders = Optional.of(organisations.holders(organisation.id(), asked.page("page")));
        }
        return holders.get();
    }

    /** Those that hold or begin later, soonest end first. */
    public List<Line> getAgreements() {
        return agreements.page(Which.OPEN, Optional.of(organisation.id()), 0).rows();
    }

    public String partner(Line line) {
        return line.first().equals(organisation.id()) ? line.secondName() : line.firstName();
    }

    public boolean ending(Line line) {
        return line.state() == State.ENDING;
    }

    public String left(Line line) {
        return asked.say("staff.agreement.left", line.daysLeft());
    }

    /** The query of the page of people before; empty on the first. */
    public String getPrevious() {
        return asked.page("page") == 0 ? "" : asked.query(asked.page("page") - 1, "id");
    }

    /** The query of the next page of people; empty on the last. */
    public String getNext() {
        return holders().more() ? asked.query(asked.page("page") + 1, "id") : "";
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** What was just done, in words; empty for nothing. */
    public String getDone() {
        return asked.said("staff.organisation.done.", "added", "saved", "unit");
    }
}

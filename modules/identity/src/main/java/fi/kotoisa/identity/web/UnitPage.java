package fi.kotoisa.identity.web;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.application.KeepingOrganisations;
import fi.kotoisa.identity.application.KeepingOrganisations.UnitAbout;
import fi.kotoisa.identity.application.KeepingOrganisations.UnitOutcome;
import fi.kotoisa.identity.application.OrganisationDetails;
import fi.kotoisa.identity.application.OrganisationDetails.Details;
import fi.kotoisa.identity.application.OrganisationDetails.UnitLine;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code staff/unit.xhtml}: a unit of an organisation, or a new one. */
@Named
@RequestScoped
public class UnitPage {

    @Inject
    OrganisationDetails organisations;

    @Inject
    KeepingOrganisations keeping;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private Details organisation;
    private Optional<UnitLine> unit = Optional.empty();
    private boolean overtaken;

    @PostConstruct
    void load() {
        organisation = organisations.find(new OrganisationId(asked.id("organisation")));
        typed.put("parent", asked.text("in"));
        asked.idIfAny("unit").ifPresent(id -> look(new UnitId(id)));
    }

    private void look(UnitId id) {
        unit = Optional.of(organisation.units().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow(NotFound::new));
        OrganisationForm.fill(typed, unit.get().name(), unit.get().from(), unit.get().to());
        typed.put("parent", unit.get().parent().map(UnitId::toString).orElse(""));
        typed.put("version", String.valueOf(unit.get().version()));
    }

    /** @return the page of the organisation, or nothing when something must be put right */
    public String save() {
        StaffForm form = new StaffForm(typed, errors, asked.texts());
        Optional<OrganisationForm.Called> called = OrganisationForm.called(form);
        String within = form.typed("parent");
        Optional<UnitId> parent = organisation.units().stream().map(UnitLine::id).filter(id -> id.toString().equals(within)).findFirst();
        form.complain(parent.isEmpty() && !within.isEmpty(), "parent", "staff.unit.parent.wrong");
        if (!form.fine()) {
            return "";
        }
        UnitAbout about = new UnitAbout(called.get().name(), parent, called.get().from(), called.get().to());
        try {
            UnitOutcome outcome = unit.isPresent() ? keeping.correctUnit(unit.get().id(), form.version(), about) : keeping.addUnit(organisation.id(), about);
            form.complain(outcome == UnitOutcome.NOT_THERE, "parent", "staff.unit.parent.wrong");
        } catch (SomeoneWasQuicker lost) {
            organisation = organisations.find(organisation.id());
            organisation.units().stream().filter(line -> line.id().equals(unit.get().id())).forEach(line -> typed.put("version", String.valueOf(line.version())));
            overtaken = true;
            errors.onPage(asked.say("staff.quicker"));
        }
        return errors.any() ? "" : "/identity/staff/organisation?faces-redirect=true&id=" + organisation.id() + "&done=unit";
    }

    public Details getOrganisation() {
        return organisation;
    }

    /** The id of the unit; empty for a new one. */
    public String getUnit() {
        return unit.map(line -> line.id().toString()).orElse("");
    }

    public String getHeading() {
        return unit.map(UnitLine::shown).orElseGet(() -> asked.say("staff.unit.new"));
    }

    /** Somebody else changed it meanwhile. */
    public boolean isOvertaken() {
        return overtaken;
    }

    /** What it may lie in, as far as the page can know. */
    public List<Choice> getParents() {
        return organisation.units().stream()
                .filter(line -> line.open() && unit.filter(own -> own.id().equals(line.id())).isEmpty())
                .map(line -> new Choice(line.id().toString(), line.within().isEmpty() ? line.shown() : line.within() + " – " + line.shown()))
                .toList();
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}

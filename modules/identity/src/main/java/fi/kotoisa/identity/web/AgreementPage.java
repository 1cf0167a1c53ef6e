package fi.kotoisa.identity.web;

import fi.kotoisa.identity.AgreementId;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Shared;
import fi.kotoisa.identity.application.Agreeing;
import fi.kotoisa.identity.application.Agreeing.Made;
import fi.kotoisa.identity.application.Agreeing.Outcome;
import fi.kotoisa.identity.application.Agreeing.Terms;
import fi.kotoisa.identity.application.AgreementList;
import fi.kotoisa.identity.application.AgreementList.Line;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Behind {@code staff/agreement.xhtml}: an agreement between two organisations, or a new one. */
@Named
@RequestScoped
public class AgreementPage {

    private static final int LONGEST_SUBJECT = 200;

    @Inject
    AgreementList agreements;

    @Inject
    Agreeing agreeing;

    @Inject
    PlaceChoices choices;

    @Inject
    PageAsked asked;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private String[] firstSees = {};
    private String[] secondSees = {};
    private Optional<Line> agreement = Optional.empty();
    private boolean overtaken;

    @PostConstruct
    void load() {
        typed.put("first", asked.text("organisation"));
        asked.idIfAny("id").ifPresent(id -> {
            Line line = agreements.find(new AgreementId(id));
            Terms terms = line.terms();
            agreement = Optional.of(line);
            typed.putAll(Map.of("subject", terms.subject(), "from", terms.from().toString(), "to", terms.to().toString(), "version", String.valueOf(line.version())));
            firstSees = names(terms.firstSees());
            secondSees = names(terms.secondSees());
        });
    }

    private static String[] names(Set<Shared> things) {
        return things.stream().map(Enum::name).toArray(String[]::new);
    }

    /** @return the same page by a new request, or nothing when something must be put right */
    public String save() {
        StaffForm form = new StaffForm(typed, errors, asked.texts());
        Optional<OrganisationId> first = party(form, "first");
        Optional<OrganisationId> second = party(form, "second");
        String subject = form.needed("subject", LONGEST_SUBJECT, "staff.agreement.subject.missing");
        Optional<LocalDate> from = day(form, "from");
        Optional<LocalDate> to = day(form, "to");
        form.complain(from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent(), "to", "staff.day.order");
        if (!form.fine()) {
            return "";
        }
        Terms terms = new Terms(subject, from.get(), to.get(), things(firstSees), things(secondSees));
        Optional<AgreementId> stored = agreement.isPresent() ? change(agreement.get(), form, terms) : make(first.get(), second.get(), form, terms);
        return stored.map(id -> "/identity/staff/agreement?faces-redirect=true&id=" + id + "&done=saved").orElse("");
    }

    private Optional<OrganisationId> party(StaffForm form, String field) {
        Optional<OrganisationId> chosen = choices.organisation(form.typed(field));
        form.complain(agreement.isEmpty() && chosen.isEmpty(), field, "staff.people.organisation.missing");
        return chosen;
    }

    private static Optional<LocalDate> day(StaffForm form, String field) {
        Optional<LocalDate> day = form.day(field, "staff.day.wrong");
        form.complain(form.typed(field).isEmpty(), field, "staff.day.wrong");
        return day;
    }

    private Optional<AgreementId> make(OrganisationId first, OrganisationId second, StaffForm form, Terms terms) {
        Made made = agreeing.make(first, second, terms);
        form.complain(made.outcome() == Outcome.SAME_PARTY, "second", "staff.agreement.same");
        form.complain(made.outcome() == Outcome.PLACE_CLOSED, "to", "staff.agreement.closed");
        return made.id();
    }

    private Optional<AgreementId> change(Line line, StaffForm form, Terms terms) {
        try {
            boolean closed = agreeing.change(line.id(), form.version(), terms) == Outcome.PLACE_CLOSED;
            form.complain(closed, "to", "staff.agreement.closed");
            return closed ? Optional.empty() : Optional.of(line.id());
        } catch (SomeoneWasQuicker lost) {
            agreement = Optional.of(agreements.find(line.id()));
            typed.put("version", String.valueOf(agreement.get().version()));
            overtaken = true;
            errors.onPage(asked.say("staff.quicker"));
            return Optional.empty();
        }
    }

    private static Set<Shared> things(String[] chosen) {
        return Stream.of(chosen).flatMap(name -> Arrays.stream(Shared.values()).filter(thing -> thing.name().equals(name))).collect(Collectors.toSet());
    }

    /** The agreement; null for a new one, as pages know nothing of optionals. */
    public Line getAgreement() {
        return agreement.orElse(null);
    }

    public String getHeading() {
        return agreement.map(line -> line.terms().subject()).orElseGet(() -> asked.say("staff.agreement.new"));
    }

    public String getFirstLabel() {
        return seesLabel(agreement.map(Line::firstName).orElseGet(() -> asked.say("staff.agreement.first")), agreement.map(Line::secondName).orElseGet(() -> asked.say("staff.agreement.second")));
    }

    public String getSecondLabel() {
        return seesLabel(agreement.map(Line::secondName).orElseGet(() -> asked.say("staff.agreement.second")), agreement.map(Line::firstName).orElseGet(() -> asked.say("staff.agreement.first")));
    }

    private String seesLabel(String viewer, String seen) {
        return asked.say("staff.agreement.sees", viewer, seen);
    }

    /** What a party sees, in words, for those who may only read. */
    public List<String> words(Set<Shared> things) {
        return Arrays.stream(Shared.values()).filter(things::contains).map(thing -> asked.say(thing.key())).toList();
    }

    /** Warns of the end; empty where there is nothing to warn of. */
    public String getWarning() {
        return agreement.filter(line -> line.state() == AgreementList.State.ENDING).map(line -> asked.say("staff.agreement.left", line.daysLeft())).orElse("");
    }

    public boolean isOver() {
        return agreement.filter(line -> line.state() == AgreementList.State.OVER).isPresent();
    }

    public List<Choice> getOrganisations() {
        return choices.organisations();
    }

    public List<Choice> getThings() {
        return Arrays.stream(Shared.values()).map(thing -> new Choice(thing.name(), asked.say(thing.key()))).toList();
    }

    /** Somebody else changed it meanwhile. */
    public boolean isOvertaken() {
        return overtaken;
    }

    public boolean isSaved() {
        return !asked.done("saved").isEmpty();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String[] getFirstSees() {
        return firstSees.clone();
    }

    public void setFirstSees(String[] chosen) {
        firstSees = chosen.clone();
    }

    public String[] getSecondSees() {
        return secondSees.clone();
    }

    public void setSecondSees(String[] chosen) {
        secondSees = chosen.clone();
    }
}
